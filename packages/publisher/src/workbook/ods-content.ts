import { strToU8, zipSync } from 'fflate';
import type { Archive } from './archive.ts';

const LETTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => LETTERS[entity] ?? entity);

/** An attribute of a tag; '' where it has none of that name. */
function attribute(tag: string, name: string): string {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return '';
  const from = start + name.length + 3;
  return unescaped(tag.slice(from, tag.indexOf('"', from)));
}

/** The tags of a text that comes in pieces, without what stands between them. */
async function* tagsIn(pieces: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  // What may go on in the next piece; joined once, however many pieces a text is long.
  let rest: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('<');
    rest.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield rest.join('');
    yield* others;
    rest = [last];
  }
}

/** Elements that gather rows or columns, to repeat them in print or to fold them. */
const GATHERING =
  /<\/?table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)(?: [^<>]*)?>/g;

/** What the library for spreadsheets does not tell of an ods file. */
export interface OdsContent {
  /** Names of the sheets that are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** True where some rows or columns are gathered: the library sees none of them. */
  readonly isGathered: boolean;
}

/**
 * Looks at what stands in an ods file.
 *
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/ (table:display, table:table-header-rows)
 */
export async function odsContent({ text }: Archive): Promise<OdsContent> {
  const hiding = new Set<string>();
  const hidden = new Set<string>();
  let isGathered = false;
  let style = '';
  for await (const tag of tagsIn(text('content.xml'))) {
    if (tag.startsWith('style:style ')) style = attribute(tag, 'style:name');
    else if (
      tag.startsWith('style:table-properties ') &&
      attribute(tag, 'table:display') === 'false'
    )
      hiding.add(style);
    else if (tag.startsWith('table:table ') && hiding.has(attribute(tag, 'table:style-name')))
      hidden.add(attribute(tag, 'table:name'));
    isGathered ||= /^\/?table:table-(?:header-|rows|row-group|columns|column-group)/.test(tag);
  }
  return { hidden, isGathered };
}

/** What a reader of spreadsheets wants of an ods file beside its content. */
const PARTS = ['mimetype', 'META-INF/manifest.xml', 'styles.xml'];

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

/** The same ods file with all rows and columns side by side, as the library reads them. */
export async function ungathered({ names, text }: Archive): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of PARTS)
    if (names.includes(name)) files[name] = strToU8(await whole(text(name)));
  const content = (await whole(text('content.xml'))).replaceAll(GATHERING, '');
  return zipSync({ ...files, 'content.xml': strToU8(content) }, { level: 0 });
}
