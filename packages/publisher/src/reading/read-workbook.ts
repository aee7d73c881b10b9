import type { Problem, ProblemCode } from '@strategy-widgets/feed';
import { faultWords } from '@strategy-widgets/feed/messages';
import { fold } from '@strategy-widgets/feed';
import { slipNote, textOf, type Note } from '../cells/reading.ts';
import {
  messageOf,
  placeWords,
  type Message,
  type Place,
  type Say,
} from '../messages/sheet-message.ts';
import { checkingWords, type Progress } from '../messages/progress.ts';
import { lostTowns, otherStrategy } from '../difference/against-published.ts';
import { oldTranslations } from '../difference/old-translations.ts';
import { NAME, VALUE } from '../sheets/sheets.ts';
import { STRATEGY } from '../sheets/strategy-sheet.ts';
import { receiveNeeds, type NeedsFile } from '../needs/receive-needs.ts';
import { isOverlay, mergeOverlays } from '../overlay/read-overlay.ts';
import { validateFeed } from '../validate/validate-feed.ts';
import type { Book } from '../workbook/book.ts';
import { closeTexts, readRows, readSingle, type FeedDraft } from './assemble.ts';
import { readIds } from '../naming/ids.ts';
import { FeedPlaces } from './feed-places.ts';
import { isTranslations, tablesIn } from './sheets-in.ts';
import type { Table } from './table.ts';
import { readTranslations } from './translations.ts';

/** What else a feed is made of. */
export interface ReadMore {
  /** Published needs of the receiver, to be added to those of the workbooks; none unless given. */
  readonly needs?: readonly NeedsFile[];
  /** Told before the check of the whole feed begins; nobody unless given. */
  readonly progress?: Progress;
}

/** What some sheets give. */
export interface WorkbookRead {
  /** Parsed JSON of a feed; whole only where no message refuses it. */
  readonly feed: Record<string, unknown>;
  readonly messages: readonly Message[];
  /** Towns that had a workbook of their own. */
  readonly towns: readonly string[];
  /** Ids of the needs that came from exports of the receiver, and belong to no workbook. */
  readonly received: readonly string[];
  /** The cell that a JSON pointer into the feed leads to. */
  readonly placeOf: (pointer: string) => Place;
}

const TOWN_ALONE = 'Das ist die Mappe einer Kommune. Legen Sie die Mappe des Kreises dazu.';

const NO_STRATEGY = `Das Blatt „${STRATEGY.title}“ fehlt, ist leer oder ausgeblendet. Legen Sie die ganze Mappe des Kreises hierher, bei CSV alle Dateien zusammen.`;

/** Contradictions that may well be true: they are told and published. */
const REMARKED: ReadonlySet<ProblemCode> = new Set([
  'end-before-start',
  'two-states',
  'progress-against-phase',
  'undeclared-language',
  'markup',
]);

/** What is told of a problem of the feed, by its cell. */
function problemMessage(problem: Problem, placeOf: (pointer: string) => Place): Message {
  const { code, pointer, other } = problem;
  const against = other === undefined ? '' : ` Siehe auch ${placeWords(placeOf(other))}.`;
  return {
    kind: REMARKED.has(code) ? 'remark' : 'refused',
    code,
    words: faultWords(problem) + against,
    ...placeOf(pointer),
  };
}

const keyOf = ({ file, sheet = '', cell = '', entry, column = '' }: Place): string =>
  [file, sheet, cell, ...(entry === undefined ? [] : [entry, column])].join('\n');

/** The language of cells that name none, before anything else is read. */
function languageIn(tables: readonly Table[]): string {
  for (const table of tables.filter(({ sheet }) => sheet.shape === 'single'))
    for (const row of table.rows)
      if (fold(textOf(table.cell(row, NAME))) === 'sprache')
        return textOf(table.cell(row, VALUE)) || 'de';
  return 'de';
}

/** True where workbooks make no feed whatever stands in their cells; one sentence says why. */
function refusesTogether(books: readonly Book[], say: Say): boolean {
  const county = books.filter((book) => !isOverlay(book));
  const [first, ...others] = county.filter(({ sheets }) =>
    sheets.some(({ name }) => name.trim() === STRATEGY.title),
  );
  if (!county.length)
    for (const { file } of books) say(slipNote('town-alone', TOWN_ALONE), { file });
  for (const { file } of others)
    say(
      slipNote(
        'two-counties',
        `Auch ${first?.file ?? ''} hat ein Blatt ${STRATEGY.title}. Legen Sie nur eine Mappe des Kreises hierher.`,
      ),
      { file },
    );
  return (books.length > 0 && !county.length) || others.length > 0;
}

/**
 * Makes a feed of the county's workbook, or of several files with some of its sheets each, and of the towns'
 * own workbooks.
 *
 * @param previous - the feed that was published before, as parsed JSON: its ids are kept where the workbook
 *   does not name them, and its titles still lead to what was renamed
 * @param more - what else there is to be read, and who is told of it
 */
export function readWorkbook(
  books: readonly Book[],
  previous?: unknown,
  { needs = [], progress }: ReadMore = {},
): WorkbookRead {
  const messages: Message[] = [];
  const told = new Map<string, Note['kind']>();
  const say: Say = (note, place) => {
    if (told.get(keyOf(place)) !== 'slip') told.set(keyOf(place), note.kind);
    messages.push(messageOf(note, place));
  };
  const county = books.filter((book) => !isOverlay(book));
  const all = refusesTogether(books, say) ? undefined : tablesIn(county, say);
  if (!all) return { feed: {}, messages, towns: [], received: [], placeOf: (file) => ({ file }) };
  const hasStrategy = all.some(({ sheet }) => sheet.title === STRATEGY.title);
  if (!hasStrategy)
    say(slipNote('no-strategy', NO_STRATEGY), { file: county.map(({ file }) => file).join(', ') });
  const tables = all.filter((table) => !isTranslations(table));
  const places = new FeedPlaces([...books, ...needs].map(({ file }) => file).join(', '));
  const draft: FeedDraft = {
    box: { item: { schema: '1.1' } },
    places,
    lists: new Map(),
    texts: [],
  };
  const terms = { ids: readIds(tables, { previous, say }), language: languageIn(tables), say };
  for (const table of tables) if (table.sheet.shape === 'single') readSingle(table, draft, terms);
  readRows(tables, draft, terms);
  readTranslations(all.filter(isTranslations), draft, terms);
  closeTexts(draft);
  const feed = draft.box.item;
  const towns = mergeOverlays(books.filter(isOverlay), {
    feed,
    language: terms.language,
    places,
    previous,
    say,
  });
  for (const measure of (feed['measures'] ?? []) as { id: string; aliases?: string[] }[]) {
    const former = terms.ids.formerOf(measure.id);
    if (former !== undefined) measure.aliases = [...new Set([...(measure.aliases ?? []), former])];
  }
  const received = receiveNeeds(needs, {
    feed,
    language: terms.language,
    isTaken: (id) => terms.ids.of('needs').has(id),
    places,
    say,
  });
  const placeOf = (pointer: string) => places.at(feed, pointer);
  messages.push(
    ...otherStrategy(previous, feed, placeOf),
    // A town whose workbook could not be read only seems to be gone, and is told of already.
    ...(towns.length < books.filter(isOverlay).length
      ? []
      : lostTowns(previous, feed, placeOf('').file)),
    ...oldTranslations(previous, feed, placeOf),
  );
  progress?.(checkingWords(feed));
  for (const problem of validateFeed(feed)) {
    const message = problemMessage(problem, placeOf);
    if (!hasStrategy && message.sheet === undefined) continue;
    // What was told of a cell already is not told again in other words; a remark hides nothing that refuses.
    const before = told.get(keyOf(message));
    if (!before || (before === 'remark' && message.kind === 'refused')) messages.push(message);
  }
  return { feed, messages, towns, received, placeOf };
}
