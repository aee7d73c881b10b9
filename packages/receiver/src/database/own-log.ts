import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { called } from '../usage.ts';

/** Places in SQLite's file formats: https://www.sqlite.org/fileformat2.html */
const HEADER = { size: 100, writeVersion: 18, age: 60, id: 68 };
const LOG_HEADER = { size: 32, pageSize: 8, salts: 16 };
const FRAME_HEADER = { size: 24, salts: 8 };
const SALTS = 8;
const MAGIC = 'SQLite format 3\0';
const IN_WAL_MODE = 2;

/** How often files are read again that somebody changes meanwhile. */
const ATTEMPTS = 20;

/** What a first page says of its database. */
interface FirstPage {
  readonly id: number;
  readonly age: number;
}

const firstPageIn = (bytes: Buffer): FirstPage => ({
  id: bytes.readUInt32BE(HEADER.id),
  age: bytes.readUInt32BE(HEADER.age),
});

function bytesAt(file: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  return bytes.subarray(0, readSync(file, bytes, 0, size, position));
}

function reading<T>(path: string, read: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
}

const saltsOf = (header: Buffer): string =>
  header.toString('hex', LOG_HEADER.salts, LOG_HEADER.salts + SALTS);

/** The first pages that a log holds, in the order of their writing; the rest of an older log is none of it. */
function firstPagesIn(file: number, header: Buffer): FirstPage[] {
  const step = FRAME_HEADER.size + header.readUInt32BE(LOG_HEADER.pageSize);
  const pages: FirstPage[] = [];
  for (let at = LOG_HEADER.size; ; at += step) {
    const frame = bytesAt(file, at, FRAME_HEADER.size + HEADER.size);
    if (frame.length < FRAME_HEADER.size + HEADER.size) return pages;
    const salts = frame.toString('hex', FRAME_HEADER.salts, FRAME_HEADER.salts + SALTS);
    if (salts !== saltsOf(header)) return pages;
    const content = frame.subarray(FRAME_HEADER.size);
    const isFirst = frame.readUInt32BE(0) === 1;
    if (isFirst && content.toString('latin1', 0, MAGIC.length) !== MAGIC) return pages;
    if (isFirst) pages.push(firstPageIn(content));
  }
}

/**
 * Whether a log continues a file: it begins where the file was when the log was empty, and a part of it may
 * have been taken over already. A log that holds no first page tells nothing.
 */
function continues(main: Buffer, pages: readonly FirstPage[]): boolean {
  if (main[HEADER.writeVersion] !== IN_WAL_MODE) return false;
  const { id, age } = firstPageIn(main);
  if (id && pages.some((page) => page.id && page.id !== id)) return false;
  const [first, last] = [pages[0], pages.at(-1)];
  return !first || !last || (age >= first.age - 1 && age <= last.age);
}

/** @returns undefined where somebody changed the log meanwhile */
function look(path: string): boolean | undefined {
  return reading(`${path}-wal`, (file) => {
    const header = bytesAt(file, 0, LOG_HEADER.size);
    if (header.length < LOG_HEADER.size) return true;
    const main = reading(path, (own) => bytesAt(own, 0, HEADER.size));
    // An empty file would make SQLite delete the log, with all that stands in it.
    if (main.length < HEADER.size) return false;
    if (main.toString('latin1', 0, MAGIC.length) !== MAGIC) return true;
    const pages = firstPagesIn(file, header);
    const isSame = saltsOf(bytesAt(file, 0, LOG_HEADER.size)) === saltsOf(header);
    return isSame ? continues(main, pages) : undefined;
  });
}

/**
 * A receiver that was killed leaves a log. Where another database or a backup was put beside it by hand,
 * SQLite would write the log's pages into that, and mix both. Asked before a file is opened, since opening
 * does so.
 *
 * @param path - of an SQLite file that this process has not open
 * @returns false where the log belongs to another database or another state of it
 */
export function hasOwnLog(path: string): boolean {
  if (!statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return true;
  if (!statSync(path, { throwIfNoEntry: false })) return false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isOwn = look(path);
    if (isOwn !== undefined) return isOwn;
  }
  return true;
}

/** @throws an error in German where `hasOwnLog` is false */
export function assertOwnLog(path: string): void {
  if (hasOwnLog(path)) return;
  throw new Error(
    `Neben „${path}“ liegt ein Protokoll (-wal), das nicht zu dieser Datei gehört. Eine Sicherung stellt ` +
      `„${called('restore')} <Sicherung>“ wieder her. Soll gelten, was hier liegt, verschieben Sie „${path}-wal“ und ` +
      `„${path}-shm“ an einen anderen Ort und starten Sie neu.`,
  );
}
