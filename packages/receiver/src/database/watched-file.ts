import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseLost } from './trouble.ts';

interface Mark {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

const markOf = (path: string): Mark | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });

const isSameFile = (one: Mark, other: Mark): boolean =>
  one.dev === other.dev && one.ino === other.ino;

/** A folder of the path may have become a file, or one that nobody may enter. */
function foundAt(path: string): Mark {
  let mark: Mark | undefined;
  try {
    mark = markOf(path);
  } catch {
    throw new DatabaseLost('missing');
  }
  if (!mark) throw new DatabaseLost('missing');
  return mark;
}

/**
 * The files of an open SQLite database. A process that has them open does not notice when they are moved or
 * removed: it goes on writing into what no path leads to any more. Only their names are looked up,
 * some microseconds each: opening and closing a file would drop the locks that SQLite holds on it.
 */
export class WatchedFile {
  /** As it was given, but absolute: what a symbolic link leads to may change. */
  readonly #path: string;
  /** Log and index stand beside the file itself. */
  readonly #beside: readonly string[];
  readonly #main: Mark;
  #others: readonly Mark[];
  #seen: Mark;
  #logSize: bigint;

  /** @param path - of a database that is open and has its log already */
  constructor(path: string) {
    this.#path = resolve(path);
    const real = realpathSync(this.#path);
    this.#beside = [`${real}-wal`, `${real}-shm`];
    this.#main = this.#seen = foundAt(this.#path);
    this.#others = this.#beside.map(foundAt);
    this.#logSize = this.#others[0]?.size ?? 0n;
  }

  get path(): string {
    return this.#path;
  }

  /**
   * Whether log and index are where they were; false where some were removed and none took their place.
   *
   * @throws DatabaseLost where the path leads elsewhere or nowhere
   */
  isWhole(): boolean {
    if (!isSameFile(foundAt(this.#path), this.#main)) throw new DatabaseLost('replaced');
    const now = this.#beside.map(markOf);
    const isAnother = this.#others.some((mark, index) => {
      const found = now[index];
      return found !== undefined && !isSameFile(found, mark);
    });
    if (isAnother) throw new DatabaseLost('replaced');
    return now.every((mark) => mark !== undefined);
  }

  /**
   * Whether nobody but this connection wrote into the file or shortened its log since `remember`: another
   * process may have emptied the log, or somebody copied another database over this one.
   */
  isUntouched(): boolean {
    const main = foundAt(this.#path);
    const log = markOf(this.#beside[0] ?? '');
    const isSame = main.size === this.#seen.size && main.mtimeNs === this.#seen.mtimeNs;
    return isSame && (log?.size ?? 0n) >= this.#logSize;
  }

  /** Takes the files as they are now for what this connection left. */
  remember(): void {
    this.#seen = foundAt(this.#path);
    this.#logSize = markOf(this.#beside[0] ?? '')?.size ?? 0n;
  }
}
