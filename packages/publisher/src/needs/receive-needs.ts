import { isJsonObject, own } from '@strategy-widgets/feed/rules';
import { fold } from '@strategy-widgets/feed';
import { remark, slipNote } from '../cells/reading.ts';
import type { Place, Say } from '../messages/sheet-message.ts';
import { FIRST_ROWS } from '../reading/head.ts';
import type { FeedPlaces } from '../reading/feed-places.ts';
import { itemsAt } from '../naming/named-items.ts';
import type { Grid } from '../workbook/book.ts';
import { NEED_FIELDS, needHeading, NeedReader, type ReceivedNeed } from './read-need.ts';

/** The export of published needs that somebody names beside the workbooks. */
export interface NeedsFile {
  /** Name of the file, without folders. */
  readonly file: string;
  /** Parsed JSON. */
  readonly content: unknown;
}

/** What needs are received into. */
export interface NeedsTerms {
  /** The feed of the workbooks; it is changed. */
  readonly feed: Record<string, unknown>;
  readonly language: string;
  /** True for an id of the workbooks, be it of a draft. */
  readonly isTaken: (id: string) => boolean;
  readonly places: FeedPlaces;
  readonly say: Say;
}

const WHERE =
  'Laden Sie in der Moderation „Veröffentlichte Anliegen für den Feed (JSON)“ herunter.';

/** The entries of an export; nothing where it is none, which is told. */
function entriesIn({ file, content }: NeedsFile, say: Say): readonly unknown[] {
  const needs = own(content, 'needs');
  if (isJsonObject(content) && own(content, 'schema') === undefined && Array.isArray(needs))
    return needs;
  const what =
    own(content, 'schema') === undefined
      ? 'Das ist nicht der Export der veröffentlichten Anliegen.'
      : 'Das ist ein Feed. Mappen dazu macht export.';
  say(slipNote('no-needs', `${what} ${WHERE}`), { file });
  return [];
}

/** Headings of the list of all entries, by which it is known whatever its file or sheet is called. */
const PRIVATE = ['E-Mail', 'veröffentlicht'].map((title) => fold(title));
/** Two of these stand beside them, too: those alone may be words of anybody's sheet. */
const BESIDE = ['Eingegangen', 'Text', 'Name', 'Antwort'].map((title) => fold(title));
const FEWEST_BESIDE = 2;

/**
 * Refuses the receiver's list of all entries (E-03): its texts and names are what residents wrote, also
 * where a need was published.
 *
 * @returns true for such a list
 */
export function refusePrivateList({ name, rows }: Grid, file: string, say: Say): boolean {
  const isPrivate = rows.slice(0, FIRST_ROWS).some((row) => {
    const head = new Set(row.map((value) => (typeof value === 'string' ? fold(value.trim()) : '')));
    const beside = BESIDE.filter((title) => head.has(title)).length;
    return PRIVATE.every((title) => head.has(title)) && beside >= FEWEST_BESIDE;
  });
  if (isPrivate)
    say(
      slipNote(
        'private-list',
        `Das ist die Liste aller Rückmeldungen, mit Namen und E-Mail-Adressen. Daraus wird nichts veröffentlicht. ${WHERE}`,
      ),
      { file, sheet: name },
    );
  return isPrivate;
}

/**
 * Puts published needs into a feed. Where the workbooks have the same one theirs holds, and of two exports
 * the first one named.
 *
 * @returns the ids of what came from exports
 */
export function receiveNeeds(files: readonly NeedsFile[], terms: NeedsTerms): string[] {
  const { feed, language, isTaken, places, say } = terms;
  const reader = new NeedReader(feed, language);
  const own = new Set(itemsAt(feed, 'needs').map(({ id }) => id));
  const received = new Map<string, { need: ReceivedNeed; file: string }>();
  for (const source of files) {
    for (const [index, entry] of entriesIn(source, say).entries()) {
      const { file } = source;
      const at = (field?: string): Place => ({
        ...{ file, entry: index + 1 },
        ...(field !== undefined && { column: needHeading(field) }),
      });
      const need = reader.read(entry, (note, field) => {
        say(note, at(field));
      });
      if (!need) continue;
      const first = received.get(need.id);
      if (own.has(need.id) || isTaken(need.id))
        say(remark('need-in-workbook', `„${need.id}“ ${IN_WORKBOOK}`), at('id'));
      else if (!first) {
        received.set(need.id, { need, file });
        for (const field of NEED_FIELDS) places.setField(need, field, at(field));
      } else if (JSON.stringify(first.need) !== JSON.stringify(need))
        say(
          remark('need-twice', `„${need.id}“ steht anders in ${first.file}; das gilt.`),
          at('id'),
        );
    }
  }
  const needs = [...received.values()].map(({ need }) => need);
  if (needs.length) feed['needs'] = [...itemsAt(feed, 'needs'), ...needs];
  return [...received.keys()];
}

const IN_WORKBOOK =
  'steht auch im Blatt Anliegen, und das gilt. Soll gelten, was die Moderation sagt, löschen Sie dort die Zeile.';

/** A feed without needs that came from exports: in a workbook they would hold, whatever the moderation says later. */
export const withoutReceived = (
  feed: Record<string, unknown>,
  ids: readonly string[],
): Record<string, unknown> =>
  ids.length
    ? { ...feed, needs: itemsAt(feed, 'needs').filter(({ id }) => !ids.includes(String(id))) }
    : feed;
