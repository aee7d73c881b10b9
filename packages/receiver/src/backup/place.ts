import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { timestampOf } from '../database/packed-text.ts';

const HOUR = 3_600_000;

/** Names that nothing else has, so that what a killed backup left may be removed. */
const PARTIAL = /^\.feedback-[0-9a-f]{16}\.part(?:-journal)?$/;

/** Date and time of a moment as they stand in file names, in UTC: `2026-11-29-221033`. */
export const stampOf = (now: number): string =>
  timestampOf(now).slice(0, 19).replace('T', '-').replaceAll(':', '');

/**
 * An empty file in which a copy is made, beside where it will be; only its owner may read it.
 *
 * @returns its path
 */
export function partialIn(folder: string, now: number): string {
  for (const name of readdirSync(folder).filter((each) => PARTIAL.test(each))) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > HOUR) rmSync(path);
  }
  const path = join(folder, `.feedback-${randomBytes(8).toString('hex')}.part`);
  closeSync(openSync(path, 'wx', 0o600));
  return path;
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** Fails where there is something already; some file systems have no links. */
function moveTo(partial: string, target: string): void {
  try {
    linkSync(partial, target);
    rmSync(partial);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    closeSync(openSync(target, 'wx', 0o600));
    renameSync(partial, target);
  }
}

/** The name that was asked for, and others where it is taken. */
function* namesFor(target: string, now: number): Generator<string> {
  yield target;
  const { dir, name, ext } = parse(target);
  yield join(dir, `${name}-${stampOf(now)}${ext}`);
  for (let count = 2; ; count++) yield join(dir, `${name}-${stampOf(now)}-${String(count)}${ext}`);
}

/**
 * Gives a finished copy its name, or another one where something has that already; nothing is replaced.
 *
 * @returns its path; it is on disk
 */
export function settle(partial: string, target: string, now: number): string {
  sync(partial);
  for (const name of namesFor(target, now)) {
    try {
      moveTo(partial, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      continue;
    }
    sync(dirname(name));
    return name;
  }
  throw new Error('There is always another name');
}

/**
 * Where a copy goes.
 *
 * @param target - a file, or a folder in which it gets a name of its own
 * @param source - the database: nothing of it is a target
 * @throws an error in German that says what to mend
 */
export function targetOf(target: string, source: string, now: number): string {
  const path = resolve(target);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return join(path, `feedback-${stampOf(now)}.sqlite`);
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() || /[\\/]$/.test(target)) {
    throw new Error(
      `Den Ordner von „${target}“ gibt es nicht. Ist die Platte für Sicherungen eingehängt?`,
    );
  }
  if (found && !found.isFile()) throw new Error(`„${target}“ ist keine Datei.`);
  const main = statSync(source);
  const isOurs =
    (found?.ino === main.ino && found.dev === main.dev) ||
    ['', '-wal', '-shm', '-journal', '-known'].some((end) => resolve(source) + end === path) ||
    (existsSync(folder) &&
      statSync(folder).ino === statSync(dirname(resolve(source))).ino &&
      basename(path).startsWith(`${basename(source)}-`));
  if (isOurs) throw new Error(`„${target}“ gehört zur Datenbank selbst. Nennen Sie eine andere.`);
  return path;
}
