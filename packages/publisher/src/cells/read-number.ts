import { remark, slip, textOf, type SheetCell, type Reading } from './reading.ts';

/** `1.234`, `1.234.567`: points between groups of three, of which the first is never a zero. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;
const GERMAN = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const ENGLISH = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;
const WHOLE = /^[+-]?\d+$/;
/** `1,5E-7`: what spreadsheets show for very small and very large numbers. */
const POWER = /^([+-]?\d+(?:[.,]\d+)?)e([+-]?\d{1,3})$/i;

const EXAMPLE = 'Schreiben Sie die Zahl allein, zum Beispiel 51,99.';

/** A number in German or English notation; undefined for anything else. */
function numberIn(text: string): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replaceAll('.', ''));
  if (GERMAN.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (ENGLISH.test(text)) return Number(text.replaceAll(',', ''));
  const power = POWER.exec(text);
  return power ? Number(text.replace(',', '.')) : undefined;
}

/** Without what is written around numbers: blanks between groups, units of money and share. */
const bare = (text: string): string =>
  text.replace(/ ?(?:€|EUR|Euro|%)$/i, '').replaceAll(/[ '’](?=\d{3}(?:\D|$))/g, '');

/**
 * A number as people write it: `51,99`, `51.99`, `1.234,5`, `50 000 €`.
 *
 * @returns a slip for words („ca. 50.000“) and for what is no number; a remark where a point may be meant
 *   as a comma
 */
export function readNumber(cell: SheetCell): Reading<number> {
  if (typeof cell.value === 'number') return { value: cell.value };
  const text = textOf(cell);
  if (!text) return {};
  const value = numberIn(bare(text));
  if (value === undefined) return slip('no-number', `„${text}“ ist keine Zahl. ${EXAMPLE}`);
  if (!/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(bare(text))) return { value };
  const words = `„${text}“ ist als ${String(value)} gelesen. Ist ein Komma gemeint, schreiben Sie „${text.replace('.', ',')}“.`;
  return { value, note: remark('ambiguous-number', words) };
}

/**
 * A longitude or latitude in degrees: `8,9`, `51.937`. No place is at 51,937, so a point is always a comma.
 */
export function readDegrees(cell: SheetCell): Reading<number> {
  const text = textOf(cell).replace(/ ?°$/, '');
  if (typeof cell.value === 'string' && /^[+-]?\d{1,3}\.\d+$/.test(text))
    return { value: Number(text) };
  return readNumber({ ...cell, value: typeof cell.value === 'string' ? text : cell.value });
}

/**
 * A share in per cent, 0 to 100: `40`, `40 %`, or 0.4 in a cell that shows per cent.
 *
 * @returns a remark for a share below 1 in a cell that does not, such as 0,4: 40 % may be meant
 */
export function readPerCent(cell: SheetCell): Reading<number> {
  const { value, note } = readNumber(cell);
  if (value === undefined) return { note };
  // 0.07 × 100 is 7.000000000000001.
  if (cell.isPercent && typeof cell.value === 'number')
    return { value: Number((value * 100).toFixed(10)) };
  if (value <= 0 || value >= 1 || textOf(cell).endsWith('%')) return { value, note };
  const shown = String(value).replace('.', ',');
  const whole = String(Number((value * 100).toFixed(10))).replace('.', ',');
  return {
    value,
    note: remark(
      'small-per-cent',
      `${shown} ist als ${shown} % gelesen. Sind ${whole} % gemeint, schreiben Sie ${whole} %.`,
    ),
  };
}
