import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './fold.ts';
import { markdownLineText as lineText } from '../testing/markdown-line-text.ts';
import { markdownBlocks, type MarkdownBlock } from './markdown-blocks.ts';

type List = Extract<MarkdownBlock, { kind: 'list' }>;

const itemText = ({ lines, number, list }: List['items'][number]): string =>
  `${number === undefined ? '•' : String(number)} ${lines.map(lineText).join('/')}${
    list ? ` {${list.items.map(itemText).join('; ')}}` : ''
  }`;

/** One string for each block: what readers see, written short. */
const shown = (text: string): string[] =>
  markdownBlocks(text).map((block) => {
    if (block.kind === 'list') return block.items.map(itemText).join('; ');
    const words = block.lines.map(lineText).join('/');
    return block.kind === 'heading' ? `# ${words}` : words;
  });

describe('the Markdown subset', () => {
  const cases: [what: string, text: string, ...blocks: string[]][] = [
    [
      'keeps single line breaks',
      'Marktplatz 1\n32657 Lemgo\r\nEG\vlinks',
      'Marktplatz 1/32657 Lemgo/EG/links',
    ],
    ['parts paragraphs by empty lines', 'a\n \n\nb', 'a', 'b'],
    ['reads headings of any depth', '# Ziel\nText\n### Weg', '# Ziel', 'Text', '# Weg'],
    ['reads lists right after a paragraph', 'Wir:\n- a\n- b\nDanach', 'Wir:', '• a; • b', 'Danach'],
    ['reads numbers', '1. a\n2) b\n3. c', '1 a; 2 b; 3 c'],
    ['counts where each is number one', '1. a\n1. b', '1 a; 2 b'],
    ['begins where the text begins', '4. a\n5. b', '4 a; 5 b'],
    [
      'reads a list whose entries stand apart',
      '1. a\n\n2. b\n\n* c\n\n* d',
      '1 a; 2 b',
      '• c; • d',
    ],
    [
      'takes dates for what they are',
      '3. Oktober ist frei\n24. Dezember auch',
      '3. Oktober ist frei/24. Dezember auch',
    ],
    ['takes one number for text', '1. Mai', '1. Mai'],
    ['reads bullets of Word', '•\ta\n·\tb\n–\tc\no\td', '• a; • b; • c; • d'],
    ['reads several dashes as a list', '– a\n– b', '• a; • b'],
    [
      'takes one dash for text',
      'Das Ziel\n– so der Rat –\nist nah',
      'Das Ziel',
      '– so der Rat –',
      'ist nah',
    ],
    ['goes on with indented lines', '- a\n  weiter\n- b', '• a/weiter; • b'],
    [
      'reads lists in lists, the deepest in the second',
      '- a\n  - b\n      - c\n- d',
      '• a {• b; • c}; • d',
    ],
    ['reads bullets under numbers', '1. a\n   - x\n2. b', '1 a {• x}; 2 b'],
    ['reads quotations, not comparisons', '> Zitat\n> 50 Jahre', 'Zitat/> 50 Jahre'],
    ['leaves rules out', 'a\n---\nb\n* * *\nc', 'a', 'b', 'c'],
  ];
  for (const [what, text, ...blocks] of cases) {
    it(`${what}: ${JSON.stringify(text)}`, () => {
      expect(shown(text)).to.deep.equal(blocks);
    });
  }

  const signs = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '](',
      '\\',
      '#',
      '# ',
      '- ',
      '1. ',
      '2. ',
      '> ',
      '– ',
    ],
    ...[
      '\n',
      '\n\n',
      '  ',
      '\t',
      ' ',
      'a',
      'b.',
      'ä',
      'https://a.example',
      'www.',
      '@',
      '<',
      '🚲',
      '•\t',
    ],
  );
  const written = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
  const words = (text: string): string => text.replace(/[^\p{L}🚲]/gu, '');
  const readable = (text: string) =>
    words(
      shown(text.replaceAll('https', ''))
        .join(' ')
        .replace(/<\/?(?:b|em)>/g, '')
        .replace(/\]\([^()\s]*\)/g, ''),
    );

  it('loses no word, whatever marks stand around it', () => {
    const plain = written.filter((text) => !/\]\(|www|@|https/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const bold = text.replaceAll('b', 'c');
        expect(readable(bold)).to.equal(words(bold));
      }),
      { numRuns: 2000 },
    );
  });

  it('T-04: shows the words that are searched', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('**a**', '*b*', '- c', '\n', '\n\n', ' ', 'd*e', '# f', '[g](h)', '• i'),
        ),
        (parts) => {
          const text = parts.join(' ').replace(/\n /g, '\n');
          const seen = shown(text)
            .join(' ')
            .replace(/<\/?(?:b|em)>/g, '')
            .replace(/\]\(h\)|[[•#;/]/g, '');
          expect(words(seen)).to.equal(words(plainText(text)));
        },
      ),
    );
  });

  it('never gives two spans of one look, nor an empty one', () => {
    fc.assert(
      fc.property(written, (text) => {
        const lines = markdownBlocks(text).flatMap((block) =>
          'lines' in block ? block.lines : [],
        );
        for (const spans of lines) expect(spans.every((span) => span.text !== '')).to.equal(true);
      }),
    );
  });

  it('S-18: nests nothing, however often a mark stands', () => {
    const deep = `${'*a **b '.repeat(6600)}${'** *'.repeat(6600)}`;
    for (const [text, blocks] of [
      [deep, 1],
      // A line across the page.
      ['*'.repeat(100_000), 0],
      [`${'- '.repeat(50_000)}a`, 1],
      ['  - a\n'.repeat(20_000), 1],
    ] as const)
      expect(markdownBlocks(text)).to.have.length(blocks);
  });
});
