import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate } from '../database/database.ts';
import { noteFact } from '../database/facts.ts';
import { restore } from './restore.ts';
import { copiesIn, madeAt } from './rotation.ts';

const DAY = 86_400_000;

/** As long as the health report waits for the next backup. */
const LONGEST = 2 * DAY;

export interface Proof {
  readonly copy: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly entries: number;
}

function newestIn(place: string): string {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found)
    throw new Error(`„${place}“ gibt es nicht. Ist die Platte für Sicherungen eingehängt?`);
  if (!found.isDirectory()) return place;
  const [newest] = copiesIn(place);
  if (newest) return newest.path;
  throw new Error(`In „${place}“ liegt keine Sicherung, die nach ihrem Datum benannt ist.`);
}

/**
 * Restores a backup into an empty folder as one would in need, brings its tables up to date, reads and writes
 * them, and throws the result away. Nothing is mailed, and the receiver may run meanwhile.
 *
 * @param place - a backup, which may be of any age, or the folder in which the newest has to be recent
 * @throws an error in German where it would not help
 */
export async function prove(place: string, now: number): Promise<Proof> {
  const copy = newestIn(place);
  const byName = madeAt(copy);
  const made = Number.isNaN(byName) ? statSync(copy).mtimeMs : byName;
  if (copy !== place && now - made > LONGEST) {
    const days = Math.floor((now - made) / DAY);
    throw new Error(
      `Die neueste Sicherung „${copy}“ ist ${String(days)} Tage alt. Läuft die Sicherung noch?`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'strategy-proof-'));
  try {
    const file = join(folder, 'feedback.sqlite');
    await restore(file, copy, now);
    const database = connect(file, false);
    try {
      await migrate(database);
      await noteFact(database, 'backup', now);
      const { length } = await database.selectFrom('entry').select('receipt').execute();
      return { copy, made, entries: length };
    } finally {
      await database.destroy();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
