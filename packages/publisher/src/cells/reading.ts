import { clean } from '@strategy-widgets/feed/rules';

/** What a cell holds, whatever file it came from. */
export interface SheetCell {
  /** Nothing where the cell is empty. */
  readonly value: string | number | boolean | Date | undefined;
  /** Shown as per cent: 0.4 is seen as 40 %. */
  readonly isPercent?: boolean;
  /** Why its value is none: an error such as #NV, a formula that was never calculated, or one that asks another file. */
  readonly trouble?: 'error' | 'no-result' | 'elsewhere';
}

/**
 * What somebody has to know about a cell: `slip` where nothing was read, `remark` where something was read
 * that may not be what was meant.
 */
export interface Note {
  readonly kind: 'slip' | 'remark';
  /** For machines; one word for each cause. */
  readonly code: string;
  /** In German: what stands there, and what to write. Without place, which whoever reads the sheet adds. */
  readonly words: string;
}

/** A value, or why there is none; neither for an empty cell. */
export interface Reading<Value> {
  readonly value?: Value;
  readonly note?: Note;
}

export const slipNote = (code: string, words: string): Note => ({ kind: 'slip', code, words });

export const slip = (code: string, words: string): Reading<never> => ({
  note: slipNote(code, words),
});

export const remark = (code: string, words: string): Note => ({ kind: 'remark', code, words });

/** Signs that nobody sees in a cell: soft hyphens, zero width, byte order marks. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text of a cell as its reader sees it, on one line; empty where there is none. */
export function textOf({ value }: SheetCell): string {
  if (value === undefined || value instanceof Date) return '';
  return String(value).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** The text of a cell as it stands there, with its line breaks and soft hyphens, without blanks around. */
export function wholeText({ value }: SheetCell): string {
  if (value === undefined || value instanceof Date) return '';
  return clean(String(value).replaceAll('\r\n', '\n').replaceAll('\r', '\n')).trim();
}

export const isEmpty = (cell: SheetCell): boolean =>
  !cell.trouble && !(cell.value instanceof Date) && textOf(cell) === '';

/** Whether readers see the same: blanks, line ends and ways to write an umlaut differ between programs. */
export const sameText = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => text.normalize().replaceAll(/\s+/g, ' ').trim());
  return one === other;
};
