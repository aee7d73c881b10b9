import { spawn } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { once } from 'node:events';

/** The line before the entries, in any schema. */
const ENTRIES = /^COPY (?:\S+\.)?entry \(/;
const END = 'PostgreSQL database dump complete';

/** Whether a dump as text holds the entries and ends as it should. */
async function isWhole(text: Readable): Promise<boolean> {
  let hasEntries = false;
  let isComplete = false;
  for await (const line of createInterface({ input: text })) {
    hasEntries ||= ENTRIES.test(line);
    if (line) isComplete = line.includes(END) || (isComplete && line.startsWith('--'));
    // The newest versions end with a line for psql.
    if (line.startsWith('\\unrestrict')) isComplete = true;
  }
  return hasEntries && isComplete;
}

/** By the program that would restore it: only that reads an archive to its end. */
async function isWholeArchive(path: string): Promise<boolean> {
  const program = spawn('pg_restore', ['--file=-', path], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(program, 'close') as Promise<[number]>;
  try {
    const [found, [code]] = await Promise.all([isWhole(program.stdout), ended]);
    return found && code === 0;
  } catch (cause) {
    throw new Error('pg_restore fehlt: Ohne es lässt sich die Sicherung nicht prüfen.', { cause });
  }
}

async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 4 })) {
    return !(chunk as Buffer).equals(Buffer.from('PGDMP'));
  }
  return true;
}

/**
 * Reads a dump of PostgreSQL to its end: text, an archive or a folder of `pg_dump`.
 *
 * @returns when it was made, milliseconds since 1970
 * @throws an error in German where it is incomplete or something else
 */
export async function examineDump(path: string): Promise<number> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`„${path}“ gibt es nicht.`);
  const isPlain = found.isFile() && (await isText(path));
  const isSound = isPlain ? await isWhole(createReadStream(path)) : await isWholeArchive(path);
  if (!isSound) throw new Error(`„${path}“ ist keine vollständige Sicherung von pg_dump.`);
  return found.mtimeMs;
}
