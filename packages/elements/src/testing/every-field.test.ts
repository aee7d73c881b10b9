import { expect } from '@open-wc/testing';
import { formatFuzzyDate, formatNumber } from '@strategy-widgets/feed';
import { mount, rootOf, tidy, until } from './mount.ts';
import { provideFeed } from './provide-feed.ts';
import { TokenFeed, type Schema, type Token } from './token-feed.ts';
import { BY_BEHAVIOUR, WORDS } from './field-words.ts';

const NAMES = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];
const EXPLORER = 'strategy-action-field-explorer';

/** The look of a token on a page, in German. */
function lookOf({ path, kind, value }: Token): string {
  if (kind === 'date') return formatFuzzyDate(String(value), 'de');
  if (kind === 'number') return formatNumber(Number(value), 'de');
  if (kind === 'text' || kind === 'address') return String(value);
  const names = path.split('.');
  const word = [names.slice(-2).join('.'), names.at(-1) ?? '']
    .map((name) => WORDS[`${name}=${String(value)}`])
    .find((found) => found !== undefined);
  if (word === undefined) throw new Error(`no word in the test for ${path} = ${String(value)}`);
  return word;
}

/** All that is painted below a node, and where its links lead. */
function seen(node: Node): string {
  if (node instanceof Text) {
    const isPainted = node.parentElement?.checkVisibility() ?? true;
    return isPainted ? node.data : '';
  }
  const inside: Node[] = [...node.childNodes];
  if (node instanceof Element && node.shadowRoot) inside.push(node.shadowRoot);
  const text = inside.map(seen).join('');
  return node instanceof HTMLAnchorElement ? `${text} ${node.href} ` : `${text} `;
}

function openDisclosures(node: Element | ShadowRoot): void {
  for (const element of node.querySelectorAll('*')) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.matches('ul:has(.need) + button')) (element as HTMLElement).click();
    if (element.shadowRoot) openDisclosures(element.shadowRoot);
  }
}

const sheetOf = (element: Element) => rootOf(element).querySelector('strategy-measure-sheet');

async function openSheet(explorer: Element, index: number): Promise<void> {
  location.hash = `#strategy?measure=measures-${String(index)}`;
  await until(() => Boolean(sheetOf(explorer)?.shadowRoot?.querySelector('dialog[open] #title')));
}

const fold = (text: string) => text.replace(/[\s\u00ad]+/g, ' ');

/** Looks until nothing is missing, or nothing more came for a while: most of a feed is in other places. */
async function look(tokens: Token[], found: Set<Token>): Promise<void> {
  let before = '';
  for (let unchanged = 0; unchanged < 10;) {
    openDisclosures(document.body);
    const text = fold(seen(document.body));
    unchanged = text === before ? unchanged + 1 : 0;
    before = text;
    if (!unchanged)
      for (const token of tokens) if (text.includes(fold(lookOf(token)))) found.add(token);
    if (tokens.every((token) => found.has(token))) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function visit(schema: Schema, turn: number, town: Record<string, string>) {
  const made = new TokenFeed(schema, Object.keys(BY_BEHAVIOUR), turn);
  const feed = provideFeed(made.feed);
  const found = new Set<Token>();
  const widgets: Element[] = [];
  for (const name of NAMES) widgets.push(await mount(`strategy-${name}`, { feed, ...town }));
  for (const widget of widgets) {
    widget.scrollIntoView();
    await look(made.tokens, found);
  }
  const explorer = document.querySelector(EXPLORER) as Element;
  for (let index = 0; index < 4; index++) {
    await openSheet(explorer, index);
    await look(made.tokens, found);
  }
  tidy();
  return { made, found };
}

describe('every field of the schema', () => {
  let schema: Schema;
  before(async () => {
    const file = new URL('../../../feed/schema/strategy.schema.json', import.meta.url);
    for (const name of NAMES) await import(`../${name}/strategy-${name}.ts`);
    schema = (await (await fetch(file)).json()) as Schema;
  });

  afterEach(tidy);

  it('T-07: can be read on a page, text by text, address by address, word by word', async function () {
    this.timeout(120_000);
    const county = await visit(schema, 0, {});
    const town = await visit(schema, 1, { municipality: 'municipalities-0' });
    const key = ({ path, kind, value }: Token) =>
      kind === 'enum' ? `${path} = ${String(value)}` : path;
    const there = new Set([...county.found, ...town.found].map(key));
    const wanted = new Set([...county.made.tokens, ...town.made.tokens].map(key));
    expect([...wanted].filter((path) => !there.has(path))).to.deep.equal([]);
  });

  it('T-07: what is no text is proven by a test that says so', async () => {
    for (const [path, [file, title]] of Object.entries(BY_BEHAVIOUR)) {
      const text = await (await fetch(`/${file}`)).text();
      expect(text, `${path}: ${file}`).to.contain(title);
    }
  });
});
