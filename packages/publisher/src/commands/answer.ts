import { basename, extname, join } from 'node:path';
import type { ChangedEntry } from '../difference/feed-difference.ts';
import { writingWords, type Progress } from '../messages/progress.ts';
import { messageWords, type Message } from '../messages/sheet-message.ts';
import { namedItems } from '../naming/named-items.ts';
import { Names } from '../naming/names.ts';
import { readWorkbook, type WorkbookRead } from '../reading/read-workbook.ts';
import { feedAsCsv, feedAsOds, feedAsXlsx } from '../writing/write-workbook.ts';
import { WrongCall, type Call } from './call.ts';
import { isFeedFile, readBooks, readFeedFile } from './files.ts';

/** What a command has to say, and whether all is well. */
export interface Answer {
  readonly isFine: boolean;
  readonly lines: readonly string[];
  /** The same for machines. */
  readonly data: unknown;
}

/** Answers a call; `progress` is told what is read, checked and written meanwhile. */
export type Command = (args: readonly string[], now: Date, progress: Progress) => Promise<Answer>;

/** The first of the files that a call names. */
export const one = ({ files }: Call, what: string): string => {
  const [path] = files;
  if (path === undefined) throw new WrongCall(`Bitte nennen Sie ${what}.`);
  return path;
};

/** How many messages of each kind. */
export const sum = (messages: readonly Message[]): string => {
  const refused = messages.filter(({ kind }) => kind === 'refused').length;
  return `${String(refused)} zu berichtigen, ${String(messages.length - refused)} Hinweise`;
};

/** Lines about what was read: first what has to be mended. */
export function told(messages: readonly Message[]): string[] {
  const isOfSeveral = new Set(messages.map(({ file }) => file)).size > 1;
  const inOrder = [...messages].sort(
    (a, b) => Number(a.kind === 'remark') - Number(b.kind === 'remark'),
  );
  return inOrder.map(
    (message) =>
      `${message.kind === 'refused' ? 'Bitte berichtigen' : 'Hinweis'}: ${messageWords(message, isOfSeveral)}`,
  );
}

/** The feed of some workbooks, with the published needs of JSON files among them. */
export async function readPaths(
  paths: readonly string[],
  previous: unknown,
  progress: Progress,
): Promise<WorkbookRead> {
  const exports = paths.filter(isFeedFile);
  const books = await readBooks(
    paths.filter((path) => !isFeedFile(path)),
    progress,
  );
  const needs = await Promise.all(
    exports.map(async (path) => ({
      file: basename(path),
      content: await readFeedFile(path, progress),
    })),
  );
  return readWorkbook(books, previous, { needs, progress });
}

/** True where nothing has to be mended. */
export const isFine = (messages: readonly Message[]): boolean =>
  messages.every(({ kind }) => kind === 'remark');

/**
 * A feed as a workbook of the kind that the target's name says: one file, or a folder of CSV files.
 *
 * @returns contents by path, yet to be written
 * @throws WrongCall for any other kind
 */
export async function workbookFiles(
  feed: unknown,
  target: string,
  progress: Progress,
): Promise<Map<string, string | Uint8Array>> {
  const kind = extname(target).toLowerCase();
  progress(writingWords(target));
  if (kind === '.xlsx') return new Map([[target, await feedAsXlsx(feed)]]);
  if (kind === '.ods') return new Map([[target, await feedAsOds(feed)]]);
  if (kind !== '')
    throw new WrongCall(
      `${target}: Mappen enden auf .xlsx oder .ods; für .csv nennen Sie einen Ordner.`,
    );
  return new Map([...feedAsCsv(feed)].map(([name, text]) => [join(target, name), text]));
}

/**
 * The id of the town that somebody names in `--town`.
 *
 * @throws WrongCall where there is none, with the one that was probably meant
 */
export function townIn(feed: unknown, name: string): string {
  const names = new Names('municipalities');
  for (const { id, names: called } of namedItems(feed, 'municipalities', 'de'))
    names.add(id, called);
  const { value, note } = names.read(name);
  if (value === undefined) throw new WrongCall(`--town: ${note?.words ?? ''}`);
  return value;
}

/** What is said of a workbook that was written. */
export const writtenWords = (target: string): string => `${target} ist geschrieben.`;

/** The lines of a difference, entry by entry. */
export function differenceLines(entries: readonly ChangedEntry[]): string[] {
  const words = { new: 'Neu', changed: 'Geändert', removed: 'Entfernt' };
  const quoted = (text: string) => (text ? `„${text}“` : 'leer');
  return entries.flatMap(({ kind, sheet, name, fields }) => [
    `${words[kind]}: ${sheet} – ${name}`,
    ...(kind === 'changed'
      ? fields.map(({ field, before, after }) => `  ${field}: ${quoted(before)} → ${quoted(after)}`)
      : []),
  ]);
}
