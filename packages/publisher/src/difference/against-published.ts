import { remark } from '../cells/reading.ts';
import { fieldAt } from '../reading/fields.ts';
import { messageOf, type Message, type Place } from '../messages/sheet-message.ts';
import { itemsAt, namedItems } from '../naming/named-items.ts';

/** How many states of measures each town has. */
function statesIn(feed: unknown): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { municipality } of itemsAt(feed, 'participations'))
    counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return counts;
}

/**
 * Towns that had states of their own and have none any more: mostly their workbook was forgotten.
 *
 * @param file - names of the workbooks that the new feed is made of
 */
export function lostTowns(before: unknown, after: unknown, file: string): Message[] {
  const now = statesIn(after);
  const names = new Map(
    namedItems(after, 'municipalities', 'de').map(({ id, title }) => [id, title]),
  );
  return [...statesIn(before)].flatMap(([town, count]) => {
    const name = names.get(String(town));
    if (name === undefined || now.has(town)) return [];
    const entries = count === 1 ? 'eine Beteiligung' : `${String(count)} Beteiligungen`;
    const words = `Im veröffentlichten Feed hat ${name} ${entries}, jetzt keine mehr. Fehlt die Mappe von ${name}?`;
    return [messageOf(remark('town-lost', words), { file })];
  });
}

/**
 * Said where the published feed is that of another strategy: ids, links and changes would be told against the wrong one.
 *
 * @param placeOf - the cell that a JSON pointer into the new feed leads to
 */
export function otherStrategy(
  before: unknown,
  after: unknown,
  placeOf: (pointer: string) => Place,
): Message[] {
  const [was, is] = [fieldAt(before, 'id'), fieldAt(after, 'id')];
  if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [];
  const words = `Der veröffentlichte Feed hat die Kennung „${was}“, die Mappe „${is}“. Gehören beide zur selben Strategie, schreiben Sie wieder „${was}“; sonst nehmen Sie den anderen Feed.`;
  return [messageOf(remark('other-strategy', words), placeOf('/id'))];
}
