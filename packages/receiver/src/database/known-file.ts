import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

const WORDS =
  'Welche Datenbank hier liegt. Der Empfänger startet mit keiner anderen und legt keine leere an ihre Stelle.\n' +
  'Löschen Sie diese Datei nur, wenn hier mit Absicht eine andere oder eine neue liegen soll.\n';

const noteFile = (path: string): string => `${path}-known`;

/** Number of the database that was last opened under a path; undefined where none was. */
function knownAt(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(noteFile(path), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

/**
 * Whether a path holds a database; an empty file is none.
 *
 * @param mayBeNew - whether one may be made there
 * @throws an error in German where one is missing: an empty one in its place would look as if nobody had
 *   ever written
 */
export function isThere(path: string, mayBeNew: boolean): boolean {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
  if (!mayBeNew) {
    throw new Error(`Unter „${path}“ liegt keine Datenbank. Prüfen Sie DATABASE_URL.`);
  }
  if (knownAt(path) !== undefined) {
    throw new Error(
      `Die Datenbank „${path}“ fehlt oder ist leer. Legen Sie sie oder eine Sicherung zurück. ` +
        `Soll hier mit Absicht eine neue beginnen, löschen Sie „${noteFile(path)}“.`,
    );
  }
  return false;
}

/**
 * Writes down which database lies at a path.
 *
 * @throws an error in German where it was another one before
 */
export function recognise(path: string, id: number): void {
  const known = knownAt(path);
  if (known === id) return;
  if (known !== undefined) {
    throw new Error(
      `Unter „${path}“ liegt eine andere Datenbank als bisher. Ist sie die richtige, ` +
        `löschen Sie „${noteFile(path)}“ und starten Sie neu.`,
    );
  }
  adopt(path, id);
}

/** Takes whatever lies at a path for the right one from now on; 0 where it has no number yet. */
export function adopt(path: string, id: number): void {
  if (id === 0) rmSync(noteFile(path), { force: true });
  else writeFileSync(noteFile(path), `${String(id)}\n${WORDS}`, { mode: 0o600 });
}

/** Bits of a mode that let others read or write. */
const OTHERS = 0o077;

/**
 * Lets nobody but the owner read a database, however wide the umask: SQLite gives the files that it makes
 * beside it the same mode. Where the owner is another one, modes stay as they are.
 */
export function ownersOnly(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
    for (const file of [path, `${path}-wal`, `${path}-shm`, noteFile(path)]) {
      const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
      if (mode & OTHERS) chmodSync(file, 0o600);
    }
  } catch {
    // Whoever opens it next says better what is wrong with it.
  }
}
