import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Slip, SlippingDatabase } from './slip.ts';

/** An SQLite file below a symbolic link, and what becomes of files. */
export class SlippingFile implements SlippingDatabase {
  readonly #folder = mkdtempSync(join(tmpdir(), 'feedback-slip-'));
  readonly #data = join(this.#folder, 'data');
  readonly #file = join(this.#data, 'feedback.sqlite');
  readonly #away = join(this.#folder, 'away');
  readonly #copy = join(this.#folder, 'copy.sqlite');
  readonly url = join(this.#folder, 'current.sqlite');

  constructor() {
    mkdirSync(this.#data);
    new DatabaseSync(this.#file).close();
    symlinkSync(this.#file, this.url);
  }

  /** As `feedback:backup` makes one. */
  #copyNow(): void {
    rmSync(this.#copy, { force: true });
    const database = new DatabaseSync(this.#file);
    database.prepare('VACUUM INTO ?').run(this.#copy);
    database.close();
  }

  /** The file goes away and something else comes to its place. */
  #replaced(name: string, put: () => void): Slip {
    const make = () => {
      renameSync(this.#file, this.#away);
      put();
    };
    const undo = () => {
      rmSync(this.#file, { recursive: true });
      renameSync(this.#away, this.#file);
    };
    return { name, reason: 'replaced', make, undo };
  }

  #moved(name: string, from: string): Slip {
    const to = `${from}.away`;
    const make = () => renameSync(from, to);
    return { name, reason: 'missing', make, undo: () => renameSync(to, from) };
  }

  get #removed(): Slip {
    const make = () => {
      linkSync(this.#file, this.#away);
      rmSync(this.#file);
    };
    const undo = () => renameSync(this.#away, this.#file);
    return { name: 'removed', reason: 'missing', make, undo };
  }

  get #turned(): Slip {
    const turn = (target: string) => {
      rmSync(this.url);
      symlinkSync(target, this.url);
    };
    const make = () => {
      this.#copyNow();
      turn(this.#copy);
    };
    const undo = () => turn(this.#file);
    return { name: 'symbolic link turned to a copy', reason: 'replaced', make, undo };
  }

  /** Only root may mount. */
  get #covered(): readonly Slip[] {
    if (process.getuid?.() !== 0) return [];
    const make = () => spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', this.#data]);
    const undo = () => spawnSync('umount', [this.#data]);
    return [{ name: 'another file system over its folder', reason: 'missing', make, undo }];
  }

  /** Written into, so that it is the same file all the time. */
  #overwritten(name: string, write: () => void, reason: Slip['reason']): Slip {
    const make = () => {
      copyFileSync(this.#file, this.#away);
      write();
    };
    const undo = () => {
      writeFileSync(this.#file, readFileSync(this.#away));
      rmSync(this.#away);
    };
    return { name, reason, make, undo };
  }

  /** With nothing in its log, so that a fresh look finds a sound database. */
  get #outdated(): Slip {
    const make = () => {
      const database = new DatabaseSync(this.#file);
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
      copyFileSync(this.#file, this.#away);
      copyFileSync(this.#copy, this.#file);
    };
    const undo = () => copyFileSync(this.#away, this.#file);
    const prepare = () => this.#copyNow();
    return { name: 'overwritten by an older copy', reason: 'replaced', prepare, make, undo };
  }

  get slips(): readonly Slip[] {
    const remove = (suffix: string) => () => rmSync(this.#file + suffix);
    return [
      this.#moved('moved', this.#file),
      this.#moved('folder renamed', this.#data),
      this.#removed,
      this.#replaced('an empty file in its place', () => writeFileSync(this.#file, '')),
      this.#replaced('an older copy in its place', () => {
        renameSync(this.#away, this.#file);
        this.#copyNow();
        renameSync(this.#file, this.#away);
        renameSync(this.#copy, this.#file);
      }),
      this.#replaced('a folder in its place', () => mkdirSync(this.#file)),
      this.#turned,
      ...this.#covered,
      { name: 'its log removed', make: remove('-wal') },
      { name: 'its index removed', make: remove('-shm') },
      this.#outdated,
      this.#overwritten('emptied', () => truncateSync(this.#file), 'corrupt'),
      this.#overwritten(
        'overwritten by another database',
        () => {
          const other = join(this.#folder, 'other.sqlite');
          const database = new DatabaseSync(other);
          database.exec('CREATE TABLE entry (receipt TEXT)');
          database.close();
          writeFileSync(this.#file, readFileSync(other));
        },
        'corrupt',
      ),
    ];
  }

  /** Takes what was acknowledged with it, so that nothing can be done but to stop. */
  get logEmptied(): Slip {
    const make = () => truncateSync(`${this.#file}-wal`);
    return { name: 'its log emptied', reason: 'corrupt', make };
  }

  stop(): void {
    spawnSync('umount', [this.#data]);
    rmSync(this.#folder, { recursive: true });
  }
}
