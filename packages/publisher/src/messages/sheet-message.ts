import type { Note } from '../cells/reading.ts';

/** Where something stands, as editors find it. */
export interface Place {
  readonly file: string;
  /** Absent where the file as a whole is meant. */
  readonly sheet?: string;
  /** `D3`; absent where the sheet as a whole is meant. */
  readonly cell?: string;
  /** Heading of the column, or name of the row in the sheet about the strategy. */
  readonly column?: string;
  /** Number of the entry, counted from 1, in a file that has entries and no sheets. */
  readonly entry?: number;
}

/**
 * What editors have to know: `refused` where nothing is published before it is mended, `remark` where
 * something was read, left out or may be not what was meant.
 */
export interface Message extends Place {
  readonly kind: 'refused' | 'remark';
  /** For machines; one word for each cause. */
  readonly code: string;
  /** In German: what stands there, and what to do. */
  readonly words: string;
}

/** Tells something of a place. */
export type Say = (note: Note, place: Place) => void;

export const messageOf = ({ kind, code, words }: Note, place: Place): Message => ({
  kind: kind === 'slip' ? 'refused' : 'remark',
  code,
  words,
  ...place,
});

/** „Blatt Maßnahmen, Zelle D3 (Status)“, „needs.json, Eintrag 3 (Titel)“, or the name of the file. */
export function placeWords({ file, sheet, cell, column, entry }: Place): string {
  const of = column === undefined ? '' : ` (${column})`;
  if (sheet === undefined)
    return entry === undefined ? file : `${file}, Eintrag ${String(entry)}${of}`;
  const at = cell === undefined ? '' : `, Zelle ${cell}`;
  return `Blatt ${sheet}${at}${of}`;
}

/**
 * A message as one line for people.
 *
 * @param withFile - whether there are several files, so that it names its own
 */
export const messageWords = (message: Message, withFile = false): string =>
  `${withFile && message.sheet !== undefined ? `${message.file}, ` : ''}${placeWords(message)}: ${message.words}`;
