import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sqlitePath } from '../database/database.ts';

const DAY = 86_400_000;

/** However old they are: where the clock jumps ahead, yesterday's copy is old. */
const ALWAYS_KEPT = 3;

/** As `backUp` names copies in a folder; another name is somebody else's. */
const NAME = /^feedback-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)(?:-[\d-]+)?\.sqlite$/;

export interface DatedCopy {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly made: number;
}

/** When a copy was made, by its name: files get another date where they are copied. NaN: it tells none. */
export function madeAt(path: string): number {
  const [year = NaN, month = NaN, ...rest] = NAME.exec(basename(path))?.slice(1).map(Number) ?? [];
  return Date.UTC(year, month - 1, ...rest);
}

/** The copies of a folder that are named by their date, the newest first: of one second, the longest name. */
export function copiesIn(folder: string): DatedCopy[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: join(folder, name), made: madeAt(name) }))
    .filter(({ made }) => !Number.isNaN(made));
  const later = ({ path: a }: DatedCopy, { path: b }: DatedCopy) =>
    b.length - a.length || (a < b ? 1 : -1);
  return found.sort((a, b) => b.made - a.made || later(a, b));
}

/**
 * Removes old copies from the folder of a new one, which has been read and found sound: so a good one is left
 * whatever happens. Three stay however old they are, the database itself and files of other names always.
 *
 * @param copy - the new one
 * @param days - how long others stay
 * @param url - of the database
 * @returns what it removed
 */
export function rotate(copy: string, days: number, url: string, now: number): string[] {
  const { ino, dev } = statSync(sqlitePath(url));
  const isDatabase = (path: string) => statSync(path).ino === ino && statSync(path).dev === dev;
  const old = copiesIn(dirname(copy))
    .slice(ALWAYS_KEPT)
    .filter(({ path, made }) => made < now - days * DAY && path !== copy && !isDatabase(path))
    .map(({ path }) => path);
  for (const path of old) rmSync(path);
  return old;
}
