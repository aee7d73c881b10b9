import { fold, nearWord } from '@strategy-widgets/feed';
import { slip, textOf, type SheetCell, type Reading } from './reading.ts';

const YES = new Set(['ja', 'j', 'x', '✓', '✔', '1', 'wahr', 'true', 'yes', 'y']);
const NO = new Set(['nein', 'n', '0', '-', '–', 'falsch', 'false', 'no']);

/** Yes or no, however people tick it: `ja`, `x`, `1`, a spreadsheet's own truth. */
export function readYesNo(cell: SheetCell): Reading<boolean> {
  const text = textOf(cell).toLowerCase();
  if (!text) return {};
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return slip('no-yes-or-no', `„${textOf(cell)}“ ist weder „ja“ noch „nein“.`);
}

/** Words that a cell may hold. */
export interface ChoiceWords<Value> {
  /** The feed's value of each word, by the word that the widgets show. */
  readonly words: ReadonlyMap<string, Value>;
  /** Words that people use for one of those, which may mean something else: they are offered, not read. */
  readonly similar?: Readonly<Record<string, string>>;
}

/** So many words are told where none is like what stands there. */
const MOST = 12;

/**
 * One of the words of a list, whatever its case and spaces.
 *
 * @returns a slip with the word that was probably meant, else with all of them
 */
export function readChoice<Value>(
  cell: SheetCell,
  { words, similar = {} }: ChoiceWords<Value>,
): Reading<Value> {
  const text = textOf(cell);
  if (!text) return {};
  const folded = fold(text);
  const byFold = new Map([...words.keys()].map((word) => [fold(word), word]));
  const known = [...words].find(([word]) => fold(word) === folded);
  if (known) return { value: known[1] };
  const other = Object.entries(similar).find(([word]) => fold(word) === folded)?.[1];
  const meant = other ?? byFold.get(nearWord([...byFold.keys()], folded) ?? '');
  if (meant) return slip('unknown-choice', `„${text}“ gibt es nicht. Meinten Sie „${meant}“?`);
  const all = [...words.keys()];
  const more = all.length > MOST ? ` und ${String(all.length - MOST)} weitere (Blatt Listen)` : '';
  const list = all
    .slice(0, MOST)
    .map((word) => `„${word}“`)
    .join(', ');
  return slip('unknown-choice', `„${text}“ gibt es nicht. Möglich sind ${list}${more}.`);
}
