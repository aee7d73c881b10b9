import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { FailingDatabase } from '../trials/outages.ts';

/** Milliseconds that the other process waits for its turn to lock the file. */
const PATIENCE = 10_000;

/** An SQLite file that another process than the receiver locks. */
export class LockedFile implements FailingDatabase {
  readonly #folder = mkdtempSync(join(tmpdir(), 'feedback-locked-'));
  readonly url = join(this.#folder, 'feedback.sqlite');
  #other?: DatabaseSync;

  halt(): void {
    this.#other = new DatabaseSync(this.url, { timeout: PATIENCE });
    this.#other.exec('BEGIN IMMEDIATE');
  }

  resume(): void {
    this.#other?.exec('COMMIT');
    this.#other?.close();
  }

  stop(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
