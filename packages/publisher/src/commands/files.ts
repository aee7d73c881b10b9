import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { describeFeedError } from '@strategy-widgets/feed/messages';
import { recoverJson } from '@strategy-widgets/feed/rules';
import { readingWords, type Progress } from '../messages/progress.ts';
import { IN_PARTS, isInParts } from '../split/split.ts';
import { BookRefused, MOST_BYTES, type Book } from '../workbook/book.ts';
import { readBook } from '../workbook/read-book.ts';

/** A file that cannot be read; its message is German and names it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new Unreadable(`${path}: Die Datei ist größer als 50 MB und wurde nicht gelesen.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(`${path}: Die Datei gibt es nicht, oder sie lässt sich nicht öffnen.`, {
      cause,
    });
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** The CSV files of a folder stand for the sheets of one workbook. */
async function pathsOf(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.(csv|tsv)$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/**
 * Reads workbooks, or folders of CSV files.
 *
 * @param progress - is told each file
 * @throws Unreadable with all that cannot be read
 */
export async function readBooks(paths: readonly string[], progress: Progress): Promise<Book[]> {
  const books: Book[] = [];
  const refused: string[] = [];
  for (const path of (await Promise.all(paths.map(pathsOf))).flat()) {
    progress(readingWords(path));
    try {
      books.push(await readBook(await bytesOf(path), basename(path)));
    } catch (cause) {
      if (cause instanceof BookRefused) refused.push(`${path}: ${cause.message}`);
      else if (cause instanceof Unreadable) refused.push(cause.message);
      else throw cause;
    }
  }
  if (refused.length) throw new Unreadable(refused.join('\n'));
  if (!books.length)
    throw new Unreadable(
      paths.length
        ? `${paths.join(', ')}: Hier liegt keine Mappe.`
        : 'Bitte nennen Sie auch die Mappe.',
    );
  return books;
}

/** True for JSON: a feed, or an export of published needs. */
export const isFeedFile = (path: string): boolean => extname(path).toLowerCase() === '.json';

/**
 * Reads a feed.
 *
 * @throws Unreadable where it is no JSON, or the core of a feed in parts
 */
export async function readFeedFile(path: string, progress: Progress): Promise<unknown> {
  progress(readingWords(path));
  const bytes = await bytesOf(path);
  const outcome = recoverJson(new Uint8Array(bytes).buffer);
  if (outcome.ok && isInParts(outcome.data)) throw new Unreadable(`${path}: ${IN_PARTS}`);
  if (outcome.ok) return outcome.data;
  throw new Unreadable(`${path}: ${describeFeedError(outcome.code, outcome.place)}`);
}

/** The feed at a place; nothing where there is none yet. */
export const readFeedIfThere = async (path: string, progress: Progress): Promise<unknown> =>
  existsSync(path) ? readFeedFile(path, progress) : undefined;

/**
 * Writes files so that each is there whole or not at all, and none before all could be written (E-06).
 *
 * @param files - contents by path; the last one is put in its place last, so name there what leads to others
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const written: { path: string; scratch: string }[] = [];
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(path), { recursive: true });
      const scratch = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      written.push({ path, scratch });
      await writeFile(scratch, content);
    }
    for (const { path, scratch } of written) await rename(scratch, path);
  } catch (cause) {
    await Promise.all(written.map(({ scratch }) => rm(scratch, { force: true })));
    const path = written.at(-1)?.path ?? '';
    throw new Unreadable(
      `${path}: Die Datei lässt sich nicht schreiben. Es wurde nichts veröffentlicht.`,
      { cause },
    );
  }
}

/** The content of a file that lies beside another one; nothing where there is none. */
export const readBeside = async (name: string, path: string): Promise<Uint8Array | undefined> => {
  const beside = join(dirname(path), name);
  return existsSync(beside) ? bytesOf(beside) : undefined;
};
