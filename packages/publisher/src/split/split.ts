import { parseStrategy, type Participation, type Strategy } from '@strategy-widgets/feed';
import { fieldAt } from '../reading/fields.ts';
import { detailsOf, partsOf, pick, type Row } from './cards.ts';
import { contentHash, namedFile, jsonOfParsed } from './part-file.ts';

/** Lists that move from the core to a part. */
const MOVED = ['measures', 'participations', 'organizations', 'indicators', 'needs', 'terms'];

function detailFiles({ measures, participations }: Strategy): [string, Row][] {
  const states = new Map<string, Participation[]>(measures.map(({ id }) => [id, []]));
  for (const state of participations) states.get(state.measure)?.push(state);
  return measures.map((measure) => [
    measure.id,
    detailsOf([measure], states.get(measure.id) ?? []),
  ]);
}

function strategyOf(json: unknown): Strategy {
  const { strategy, fatal } = parseStrategy(json);
  if (!strategy)
    throw new Error(`Not a strategy feed: ${fatal?.code ?? ''} ${fatal?.pointer ?? ''}`);
  return strategy;
}

/**
 * Splits a whole feed into parts: the core `strategy.json`, one file for each part, and one for each
 * measure. File names hold the hash of their content, so that revisions never mix.
 *
 * @param json - a feed as parsed JSON
 * @returns contents by file name; the folder of single measures is part of the name
 * @throws Error where the input is no feed
 */
export function splitStrategy(json: unknown): Map<string, string> {
  const strategy = strategyOf(json);
  const { revision } = strategy;
  const files = new Map<string, string>();
  const parts: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(partsOf(strategy))) {
    const { url, text, entry } = namedFile(name, jsonOfParsed({ revision, ...content }));
    parts[name] = entry;
    files.set(url, text);
  }
  const single = detailFiles(strategy).map(
    ([id, content]) => [id, jsonOfParsed({ revision, ...content })] as const,
  );
  const base = `details-${contentHash(single.map(([, text]) => text).join('\n'))}/`;
  for (const [id, text] of single) files.set(`${base}${id}.json`, text);
  const core = pick(
    { ...strategy, parts: { ...parts, detail: { base } } },
    (name) => !MOVED.includes(name),
  );
  return new Map([['strategy.json', jsonOfParsed(core)], ...files]);
}

/** Why the core of a feed in parts is not taken for a feed: what it says of measures would be nothing. */
export const IN_PARTS =
  'Das ist der Kern eines geteilten Feeds; die Maßnahmen liegen in anderen Dateien. Nehmen Sie die ungeteilte Datei.';

/** True for a core whose measures lie in another file. */
export const isInParts = (feed: unknown): boolean =>
  fieldAt(feed, 'measures') === undefined &&
  typeof fieldAt(feed, 'parts/measures/url') === 'string';

/** Deeper than the format itself ever goes. */
const DEPTH = 30;

/** Without what lies so deep that writing it would end the engine's stack. */
export function withinFormat(value: unknown, depth = DEPTH): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.map((item) => withinFormat(item, depth - 1));
  const entries = Object.entries(value).map(([key, item]) => [key, withinFormat(item, depth - 1)]);
  return Object.fromEntries(entries) as unknown;
}

/**
 * A whole feed with the number of measures in each phase, as the core of one in parts states it: a
 * banner then need not read all measures to say how many there are.
 *
 * @param json - a feed as parsed JSON
 * @returns the feed as JSON
 * @throws Error where the input is no feed
 */
export function withPhaseCounts(json: object): string {
  return jsonOfParsed({ ...(withinFormat(json) as object), counts: strategyOf(json).counts });
}
