import { remark, sameText, slipNote } from '../cells/reading.ts';
import type { Say } from '../messages/sheet-message.ts';
import { fieldAt } from '../reading/fields.ts';
import type { FeedPlaces } from '../reading/feed-places.ts';
import { itemsAt, textIn } from '../naming/named-items.ts';
import { OWN_LISTS } from './own-lists.ts';
import { SHARED } from './overlay-sheets.ts';

type Item = Record<string, unknown>;

/** What a town's workbook gives, and what it is put into. */
export interface Merge {
  /** The feed of the county's workbook; it is changed. */
  readonly core: Item;
  readonly overlay: Item;
  readonly town: string;
  /** The feed that was published before, as parsed JSON. */
  readonly previous: unknown;
  readonly language: string;
  readonly places: FeedPlaces;
  readonly say: Say;
}

const listIn = (feed: Item, field: string): Item[] => {
  const holder = field === 'vision/local' ? ((feed['vision'] ??= {}) as Item) : feed;
  const name = field.split('/').at(-1) ?? field;
  return (holder[name] ??= []) as Item[];
};

const itemsOf = (feed: Item, field: string): Item[] => (fieldAt(feed, field) ?? []) as Item[];

/** Names each own text whose shared one is no longer what the town had before it (E-05). */
function tellOutdated(part: Item, measure: Item, { language, places, say, overlay }: Merge): void {
  const texts = (part['override'] ?? {}) as Item;
  for (const field of Object.keys(texts)) {
    const before = textIn(fieldAt(part, `${SHARED}/${field}`), language, language);
    const now = textIn(measure[field], language, language);
    if (!before || sameText(before, now)) continue;
    const index = itemsOf(overlay, 'participations').indexOf(part);
    const words = `Der gemeinsame Text hat sich geändert, seit Ihrer geschrieben wurde. Er war: „${before}“ Er ist: „${now}“ Prüfen Sie, ob Ihrer noch passt.`;
    say(
      remark('outdated-override', words),
      places.at(overlay, `/participations/${String(index)}/override/${field}`),
    );
  }
}

/** True where a town says nothing of a measure but that there is one. */
const saysNothing = (part: Item): boolean =>
  Object.keys(part).every((name) => ['measure', 'municipality', SHARED].includes(name));

/** The revision that own texts were written against: as long as they stay the same, that of then. */
function baseOf(own: Item, before: readonly (Item | undefined)[], overlay: Item): unknown {
  const texts = JSON.stringify(own['override']);
  const same = before.find((part) => part && JSON.stringify(part['override']) === texts);
  return (same ?? overlay)['baseRevision'];
}

const partsOf = (feed: unknown, town: string): Map<unknown, Item> =>
  new Map(
    (itemsAt(feed, 'participations') as Item[])
      .filter((part) => part['municipality'] === town)
      .map((part) => [part['measure'], part]),
  );

function mergeParts(merge: Merge): void {
  const { core, overlay, town, places, previous } = merge;
  const all = listIn(core, 'participations');
  const known = partsOf(core, town);
  const published = partsOf(previous, town);
  const measures = new Map(itemsOf(core, 'measures').map((measure) => [measure['id'], measure]));
  for (const part of itemsOf(overlay, 'participations')) {
    const measure = measures.get(part['measure']);
    if (saysNothing(part) || !measure) continue;
    tellOutdated(part, measure, merge);
    const { [SHARED]: _shared, ...own } = part;
    const before = known.get(own['measure']);
    if (own['override'] !== undefined)
      own['baseRevision'] = baseOf(own, [before, published.get(own['measure'])], overlay);
    const merged: Item = before ?? {};
    Object.assign(merged, own, { municipality: town });
    places.follow(part, merged);
    if (!before) all.push(merged);
  }
}

/** Of these a town has one word: its own replaces what the county has noted for it. */
const REPLACED = new Set(['feedbackRoutes', 'vision/local']);

function mergeLists({ core, overlay, town }: Merge): void {
  for (const [field, { ofTown, isOf }] of Object.entries(OWN_LISTS)) {
    const own = itemsOf(overlay, field);
    if (!own.length) continue;
    const list = listIn(core, field);
    const first = list.findIndex((item) => isOf(item, town));
    if (REPLACED.has(field)) {
      const others = list.filter((item) => !isOf(item, town));
      list.splice(0, list.length, ...others);
    }
    const items = own.map((item) => Object.assign(item, ofTown(town)));
    const fresh = items.filter((item) => {
      const at = REPLACED.has(field) ? -1 : list.findIndex(({ id }) => id === item['id']);
      if (at >= 0) list[at] = item;
      return at < 0;
    });
    list.splice(REPLACED.has(field) && first >= 0 ? first : list.length, 0, ...fresh);
  }
}

function mergeLabels({ core, overlay, town }: Merge): void {
  const labels = overlay['labels'] as Item | undefined;
  const municipality = itemsOf(core, 'municipalities').find(({ id }) => id === town);
  if (labels && municipality)
    municipality['labels'] = Object.fromEntries([
      ...Object.entries((municipality['labels'] ?? {}) as Item),
      ...Object.entries(labels),
    ]);
}

/**
 * Puts what a town says into the county's feed: its own entries beside the shared ones, its states and texts over
 * what the county has noted for it. What is shared is not touched (DESIGN §3).
 */
export function mergeOverlay(merge: Merge): void {
  mergeLists(merge);
  mergeParts(merge);
  mergeLabels(merge);
}

/** Tells of a town whose workbook is there twice. */
export function tellTwice({ say, places, overlay }: Merge): void {
  say(
    slipNote(
      'town-twice',
      'Von dieser Kommune gibt es schon eine Mappe. Geben Sie nur eine davon an.',
    ),
    places.at(overlay, '/municipality'),
  );
}
