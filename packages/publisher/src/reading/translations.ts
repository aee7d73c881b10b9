import { fold, nearWord } from '@strategy-widgets/feed';
import { FORMATS } from '@strategy-widgets/feed/rules';
import { isEmpty, remark, slipNote, textOf, wholeText } from '../cells/reading.ts';
import { isTranslatable, type SheetColumn } from '../sheets/column.ts';
import { hasIds, type Sheet } from '../sheets/sheet.ts';
import { SHEETS, TRANSLATIONS } from '../sheets/sheets.ts';
import type { ListName } from '../sheets/words.ts';
import type { FeedDraft } from './assemble.ts';
import { fieldAt } from './fields.ts';
import { addLanguage, translated, type Terms } from './read-item.ts';
import type { SheetRow, Table } from './table.ts';

const [SHEET, ID, FIELD, LANGUAGE, TEXT] = TRANSLATIONS.columns;

type Known = ReadonlyMap<string, Sheet>;

/** Sheets whose rows are named by an id, or are there once. */
const namedAmong = (sheets: readonly Sheet[]): Known =>
  new Map(
    sheets
      .filter(
        (sheet) => hasIds(sheet) || sheet.shape === 'single' || sheet.field === 'participations',
      )
      .map((sheet) => [fold(sheet.title), sheet]),
  );

/** How a participation is named where it needs one word: by measure and town. */
export const pairName = (item: unknown): string =>
  `${String(fieldAt(item, 'measure'))}/${String(fieldAt(item, 'municipality'))}`;

/** Finds items by list and name; made once for all rows. */
class Finder {
  readonly #box: FeedDraft['box'];
  readonly #lists = new Map<string, Map<string, object>>();

  readonly sheets: Known;

  constructor(box: FeedDraft['box'], sheets: Known) {
    this.#box = box;
    this.sheets = sheets;
  }

  find({ shape, field }: Sheet, name: string): object | undefined {
    if (shape === 'single') return this.#box.item;
    return this.#listOf(field).get(name);
  }

  #listOf(field: string): Map<string, object> {
    const known = this.#lists.get(field);
    if (known) return known;
    const items = (this.#box.item[field] ?? []) as object[];
    const found = new Map(
      items.map((item) => [
        field === 'participations' ? pairName(item) : String(fieldAt(item, 'id')),
        item,
      ]),
    );
    this.#lists.set(field, found);
    return found;
  }
}

const meantBy = (words: readonly string[], word: string): string => {
  const near = nearWord(words.map(fold), fold(word));
  const meant = words.find((other) => fold(other) === near);
  return meant === undefined ? '' : ` Meinten Sie „${meant}“?`;
};

function addRow(table: Table, row: SheetRow, finder: Finder, draft: FeedDraft, terms: Terms): void {
  const word = (column: SheetColumn) => textOf(table.cell(row, column));
  const refuse = (code: string, words: string, column: SheetColumn) => {
    terms.say(slipNote(code, words), table.place(row, column));
  };
  const known = finder.sheets;
  const sheet = known.get(fold(word(SHEET)));
  if (!sheet) {
    const titles = [...known.values()].map(({ title }) => title);
    return refuse(
      'unknown-sheet-name',
      `Ein Blatt „${word(SHEET)}“ mit Kennungen gibt es nicht.${meantBy(titles, word(SHEET))}`,
      SHEET,
    );
  }
  const fields = sheet.columns.filter(isTranslatable);
  const column = fields.find(({ title }) => fold(title) === fold(word(FIELD)));
  if (!column)
    return refuse(
      'unknown-field-name',
      `Einen Text „${word(FIELD)}“ gibt es im Blatt ${sheet.title} nicht.${meantBy(
        fields.map(({ title }) => title),
        word(FIELD),
      )}`,
      FIELD,
    );
  const language = word(LANGUAGE).toLowerCase();
  if (!FORMATS['language-tag']?.[1](language))
    return refuse(
      'bad-language',
      `„${word(LANGUAGE)}“ ist kein Sprachkürzel. Schreiben Sie zum Beispiel de-simple oder en.`,
      LANGUAGE,
    );
  if (isEmpty(table.cell(row, TEXT))) return refuse('no-translation', 'Hier fehlt der Text.', TEXT);
  const found = finder.find(sheet, presentName(word(ID), sheet, terms));
  if (!found) {
    if (isDraftName(word(ID), sheet, terms)) return;
    if (terms.ids.isGone(sheet.field, word(ID)))
      return terms.say(
        remark(
          'gone',
          `„${word(ID)}“ gibt es nicht mehr; die Übersetzung wird nicht veröffentlicht.`,
        ),
        table.place(row, ID),
      );
    return refuse(
      'unknown-id',
      `Im Blatt ${sheet.title} gibt es keine Zeile mit der Kennung „${word(ID)}“.`,
      ID,
    );
  }
  const text = wholeText(table.cell(row, TEXT));
  const box = { item: found };
  addLanguage(box, column.path, language, translated(column, text), terms.language);
  draft.places.setField(found, `${column.path}/${language}`, table.place(row, TEXT));
}

/** The list whose ids a name begins with. */
const listOf = ({ field }: Sheet) => (field === 'participations' ? 'measures' : field) as ListName;

/** The name under which something is found today: a former id leads on. */
function presentName(name: string, sheet: Sheet, { ids }: Terms): string {
  const lists = [listOf(sheet), 'municipalities'] as const;
  return name
    .split('/')
    .map((id, index) => ids.of(lists[index] ?? listOf(sheet)).present(id.trim()) ?? id)
    .join('/');
}

const isDraftName = (name: string, sheet: Sheet, { ids }: Terms): boolean =>
  ids.of(listOf(sheet)).read(name.split('/')[0] ?? '').note?.code === 'draft-name';

/** Adds the texts in other languages to what the other sheets have given. */
export function readTranslations(
  tables: readonly Table[],
  draft: FeedDraft,
  terms: Terms,
  sheets = SHEETS,
): void {
  const finder = new Finder(draft.box, namedAmong(sheets));
  for (const table of tables)
    for (const row of table.rows) addRow(table, row, finder, draft, terms);
}
