import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian’s package `faketime`, undefined without it; the system calls of a process pass through it. */
export const fakedClockLibrary = (): string | undefined =>
  globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')[0];

/** The clock of one process, which jumps while it runs. */
export class FakedClock {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = join(folder, 'clock');
    this.jump(0);
  }

  /** Program and arguments that run a program with this clock. */
  get wrapper(): string[] {
    return [
      'env',
      `LD_PRELOAD=${fakedClockLibrary() ?? ''}`,
      `FAKETIME_TIMESTAMP_FILE=${this.#file}`,
      'FAKETIME_NO_CACHE=1',
      'DONT_FAKE_MONOTONIC=1',
    ];
  }

  /** Sets it so many days before or after the right time. */
  jump(days: number): void {
    writeFileSync(this.#file, `${days < 0 ? '' : '+'}${String(days)}d`);
  }
}
