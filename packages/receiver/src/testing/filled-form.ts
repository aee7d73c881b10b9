const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (source: string): string =>
  source.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
  );

/** What a browser would send of the hidden fields that stand in a page's form. */
export const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );

/** What an entry's form holds. */
export const typedIn = (body: string) => ({
  answer: plain(/<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(body)?.[1] ?? ''),
  title: plain(/name="title"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? ''),
  state: /value="(\w+)"\s+checked/.exec(body)?.[1],
});
