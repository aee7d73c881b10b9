import { formatFuzzyDate, parseFuzzyDate } from '@strategy-widgets/feed';
import type { SheetColumn } from '../sheets/column.ts';
import type { ListName } from '../sheets/words.ts';
import { textIn } from '../naming/named-items.ts';
import { joinList } from '../reading/split-list.ts';

/** What a cell of a written sheet holds. */
export type Written = string | number | Date | undefined;

/** What a reference is written as: the name that leads back to it, else its id. */
export type NameOf = (list: ListName, id: string) => string;

/** The first day that spreadsheets keep as a date like any other. */
const FIRST_DAY = Date.UTC(1901, 0, 1);
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * A day as a date, a year as a number, else in words.
 *
 * @param words - „3. Quartal 2026“ by default
 */
export function writtenDate(text: string, words = formatFuzzyDate): Written {
  const found = parseFuzzyDate(text);
  if (!found) return text;
  const { start, precision, year } = found;
  if (precision === 'day') return start >= FIRST_DAY && start <= LAST_DAY ? new Date(start) : text;
  return precision === 'year' && year >= 1000 ? year : words(text, 'de');
}

const isTexts = (value: unknown): value is unknown[] => Array.isArray(value);

/** What stands in a cell for a field in one language; nothing where there is nothing. */
export function writtenText(value: unknown, language: string, own: string): string | undefined {
  if (!isTexts(value)) return textIn(value, language, own) || undefined;
  const items = value.map((item) => textIn(item, language, own));
  return items.some(Boolean) ? joinList(items) : undefined;
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const list = (value: unknown): string[] => (isTexts(value) ? value.map(asText) : []);

/** A field as its column shows it; the other way round than `readValue`. */
export function writtenValue(
  value: unknown,
  column: SheetColumn,
  own: string,
  nameOf: NameOf,
): Written {
  if (value === undefined) return undefined;
  const { kind, to, words } = column;
  switch (kind) {
    case 'localized':
    case 'markdown':
    case 'office':
    case 'texts':
      return writtenText(value, own, own);
    case 'date':
      return writtenDate(asText(value));
    case 'timestamp':
      return asText(value).length > 10 ? asText(value) : writtenDate(asText(value));
    case 'number':
    case 'degrees':
    case 'perCent':
      return value as number;
    case 'flag':
      return value === true ? 'ja' : 'nein';
    case 'choice':
      return words?.of[asText(value)] ?? asText(value);
    case 'words':
      return joinList(list(value)) || undefined;
    case 'line':
      return (value as number[][]).map((point) => point.join(' ')).join('; ') || undefined;
    case 'reference':
      return to && nameOf(to, asText(value));
    case 'references':
      return (to && joinList(list(value).map((id) => nameOf(to, id)))) || undefined;
    case 'text':
    case 'link':
    case 'mailbox':
    case 'key':
      return asText(value);
  }
}
