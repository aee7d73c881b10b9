import { languageName } from '@strategy-widgets/feed';
import { fieldAt } from '../reading/fields.ts';
import { itemsAt, textIn } from '../naming/named-items.ts';
import type { ReportTerms, ReportPart } from './finding.ts';
import { hardSentences, type HardSentence } from './hard-sentences.ts';

/** Letters of a teaser that a card shows on a phone without being longer than its neighbours. */
const LONG_TEASER = 160;

/** Names of files, and words that say that there is a picture, say nothing of it. */
const POOR_ALT = /\.(?:jpe?g|png|gif|webp|svg)$|^(?:bild|foto|image|img|grafik|logo)\b.{0,6}$/i;

/** What names an item, and all that is read of it: values have a name and a meaning. */
const NAMES = ['title', 'name', 'teaser'];
const TEXTS = [...NAMES, 'description', 'benefit', 'meaning'];

function untranslated(item: unknown, { feed, own }: ReportTerms): ReportPart[] {
  const listed = fieldAt(feed, 'languages');
  // A feed from elsewhere may hold anything.
  const languages = (Array.isArray(listed) ? listed : []).filter((tag) => typeof tag === 'string');
  return NAMES.flatMap((path) => {
    const text = fieldAt(item, path);
    if (text === undefined) return [];
    const missing = languages.filter((tag) => !textIn(text, tag, own).trim());
    return missing.length
      ? {
          code: 'no-translation' as const,
          path,
          words: `Es fehlt auf ${missing.map((tag) => languageName(tag, 'de')).join(', ')}.`,
        }
      : [];
  });
}

const hardWords = ({ sentence, words, longWord }: HardSentence): string => {
  const why =
    words === undefined
      ? `„${longWord ?? ''}“ ist ein sehr langes Wort`
      : `${String(words)} Wörter`;
  return `Schwer zu lesen (${why}): „${sentence}“`;
};

function hardTexts(item: unknown, { own }: ReportTerms): ReportPart[] {
  const found = TEXTS.flatMap((path): ReportPart[] =>
    hardSentences(textIn(fieldAt(item, path), own, own)).map((sentence) => ({
      code: 'hard-sentence',
      path,
      words: hardWords(sentence),
    })),
  );
  const { length } = textIn(fieldAt(item, 'teaser'), own, own);
  if (length > LONG_TEASER)
    found.push({
      code: 'long-teaser',
      path: 'teaser',
      words: `${String(length)} Zeichen; bis ${String(LONG_TEASER)} liest man auf einen Blick.`,
    });
  return found;
}

function poorAlts(item: unknown, { own }: ReportTerms): ReportPart[] {
  return itemsAt(item, 'images').flatMap((image, index): ReportPart[] => {
    const alt = textIn(image['alt'], own, own);
    return POOR_ALT.test(alt)
      ? [
          {
            code: 'poor-alt',
            path: `images/${String(index)}/alt`,
            words: `„${alt}“ sagt nicht, was zu sehen ist.`,
          },
        ]
      : [];
  });
}

/** What could be better in the texts of an item, of whatever list. */
export const textFindings = (item: unknown, context: ReportTerms): ReportPart[] => [
  ...untranslated(item, context),
  ...hardTexts(item, context),
  ...poorAlts(item, context),
];

/** An address at a host that belongs to nobody, as the example rows of the template have them. */
const exampleIn = (text: string): string | undefined =>
  text
    .split(/[\s„“"<>()]+/)
    .find((word) => /(?:@|:\/\/|^www\.)/.test(word) && /[\w-]\.example(?![\w-])/.test(word));

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where an address of the template has stayed: once for a feed, with how many there are. */
export function exampleAddresses(feed: unknown): ReportPart[] {
  const found: { path: string; address: string }[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const address = typeof value === 'string' ? exampleIn(value) : undefined;
    if (address !== undefined) found.push({ path: path.join('/'), address });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) visit(item, [...path, escaped(key)]);
  };
  visit(feed, []);
  const [first] = found;
  if (!first) return [];
  const others = found.length > 1 ? ` Dazu ${String(found.length - 1)} weitere.` : '';
  return [
    {
      code: 'example-address',
      path: first.path,
      words: `„${first.address}“ ist eine Adresse zum Zeigen, die zu nichts führt.${others}`,
    },
  ];
}
