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
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('<');
    // The last one may go on in the next piece.
    rest = `<${parts.pop() ?? ''}`;
    yield* parts;
  }
}

/**
 * Names of the sheets that an ods file hides, which the library for spreadsheets does not tell.
 *
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/ (table:display)
 */
export async function hiddenInOds({ text }: Archive): Promise<ReadonlySet<string>> {
  const hiding = new Set<string>();
  const hidden = new Set<string>();
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
  }
  return hidden;
}
