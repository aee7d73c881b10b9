import {
  confirmationOf,
  parseStrategy,
  phaseOf,
  scheduleOf,
  type Measure,
  type Strategy,
} from '@strategy-widgets/feed';
import { fieldAt } from '../reading/fields.ts';
import { itemsAt, textIn } from '../naming/named-items.ts';
import { hardSentences, type HardSentence } from './hard-sentences.ts';

/** What could be better in a feed, though nothing is wrong. */
export interface ReportFinding {
  readonly code:
    | 'no-lead'
    | 'no-date'
    | 'no-field'
    | 'past-end'
    | 'unconfirmed'
    | 'no-translation'
    | 'long-teaser'
    | 'hard-sentence'
    | 'poor-alt';
  /** JSON pointer into the feed. */
  readonly pointer: string;
  /** What editors call it. */
  readonly name: string;
  /** In German: what is missing, and why that matters. */
  readonly words: string;
  /** Id of the town whose it is to mend. */
  readonly town?: string;
}

/** Letters of a teaser that a card shows on a phone without being longer than its neighbours. */
const LONG_TEASER = 160;

/** Names of files, and words that say that there is a picture, say nothing of it. */
const POOR_ALT = /\.(?:jpe?g|png|gif|webp|svg)$|^(?:bild|foto|image|img|grafik|logo)\b.{0,6}$/i;

interface Context {
  readonly feed: unknown;
  readonly strategy: Strategy;
  readonly own: string;
  readonly now: number;
}

type Found = Omit<ReportFinding, 'name' | 'pointer'> & { readonly path?: string };

const hasDates = ({ schedule }: Measure): boolean =>
  Boolean(
    schedule?.plannedStart ??
    schedule?.plannedEnd ??
    schedule?.actualStart ??
    schedule?.actualEnd ??
    schedule?.continuous,
  );

const leads = ({ participations }: Strategy, { id }: Measure): boolean =>
  participations.some(({ measure, role }) => measure === id && role === 'lead');

function missingParts(measure: Measure, { strategy, now }: Context): Found[] {
  const found: Found[] = [];
  const { owner } = measure;
  if (!measure.lead.length && owner === undefined && !leads(strategy, measure))
    found.push({
      code: 'no-lead',
      path: 'lead',
      words: 'Niemand ist federführend. Wer fragt, weiß nicht, an wen.',
    });
  if (!hasDates(measure) && phaseOf(strategy, measure) !== 'idea')
    found.push({
      code: 'no-date',
      path: 'schedule/plannedEnd',
      words: 'Es gibt keine Zeitangabe. Auch „2027“ genügt.',
    });
  if (!measure.actionFields.length)
    found.push({
      code: 'no-field',
      path: 'actionFields',
      words: 'Die Maßnahme gehört zu keinem Handlungsfeld; wer danach sucht, findet sie nicht.',
    });
  const late = scheduleOf(strategy, measure, '', now);
  if (late.source === 'computed' && late.status === 'delayed')
    found.push({
      code: 'past-end',
      path: 'schedule/plannedEnd',
      words:
        'Das geplante Ende ist vorbei. Die Seite sagt „verspätet (berechnet)“: Bitte Ende oder Status ändern.',
    });
  return found.map((finding) => (owner === undefined ? finding : { ...finding, town: owner }));
}

/** States that nobody has confirmed in time: of the whole, and of each town that has one. */
function unconfirmed(measure: Measure, { strategy, now }: Context): Found[] {
  const words = (asOf: string | undefined) =>
    `Seit ${asOf?.slice(0, 10) ?? 'Langem'} hat das niemand bestätigt.`;
  const towns = strategy.participations.filter(
    (part) => part.measure === measure.id && part.role !== 'notPlanned',
  );
  return [measure.owner, ...towns.map(({ municipality }) => municipality)].flatMap((town) => {
    const { remark, asOf } = confirmationOf(strategy, measure, town, now);
    return remark === 'unconfirmed'
      ? { code: 'unconfirmed' as const, words: words(asOf), town }
      : [];
  });
}

const TEXTS = ['title', 'teaser', 'description', 'benefit'];

function untranslated(item: unknown, { feed, own }: Context): Found[] {
  const languages = (fieldAt(feed, 'languages') ?? []) as string[];
  return TEXTS.slice(0, 2).flatMap((path) => {
    const text = fieldAt(item, path);
    if (text === undefined) return [];
    const missing = languages.filter((tag) => !textIn(text, tag, own).trim());
    return missing.length
      ? { code: 'no-translation' as const, path, words: `Es fehlt auf ${missing.join(', ')}.` }
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

function hardTexts(item: unknown, { own }: Context): Found[] {
  const found = TEXTS.flatMap((path): Found[] =>
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

function poorAlts(item: unknown, { own }: Context): Found[] {
  return itemsAt(item, 'images').flatMap((image, index): Found[] => {
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

/**
 * What could be better in a feed without faults: what is missing, what is old, what is hard to read.
 *
 * @param now - milliseconds since 1970
 * @returns nothing for a feed that cannot be read at all
 */
export function feedReport(feed: unknown, now: number): ReportFinding[] {
  const { strategy } = parseStrategy(feed);
  if (!strategy) return [];
  const own = strategy.defaultLanguage;
  const context: Context = { feed, strategy, own, now };
  const measures = new Map(strategy.measures.map((measure) => [measure.id, measure]));
  return itemsAt(feed, 'measures').flatMap((item, index) => {
    const measure = measures.get(String(item['id']));
    if (!measure) return [];
    const found = [
      ...missingParts(measure, context),
      ...unconfirmed(measure, context),
      ...untranslated(item, context),
      ...hardTexts(item, context),
      ...poorAlts(item, context),
    ];
    const name = textIn(item['title'], own, own) || measure.id;
    return found.map(({ path, ...finding }) => ({
      ...finding,
      name,
      pointer: `/measures/${String(index)}${path ? `/${path}` : ''}`,
    }));
  });
}
