import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Challenge } from 'altcha-lib';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { FakedClock, fakedClockLibrary } from '../testing/trials/faked-clock.ts';
import { MESSAGE } from '../testing/lippe.ts';
import { proofOf } from '../testing/residents.ts';
import { ServerProcess } from '../testing/server-process.ts';
import { skipWithout } from '../testing/skip-without.ts';

const skip = skipWithout(Boolean(fakedClockLibrary()), 'faketime');

/** A receiver that asks everybody for a proof, with a clock of its own. */
class Trial {
  readonly #folder = mkdtempSync(join(tmpdir(), 'feedback-clock-'));
  readonly clock = new FakedClock(this.#folder);
  #server?: ServerProcess;

  constructor(t: TestContext) {
    t.after(async () => {
      await this.#server?.end();
      rmSync(this.#folder, { recursive: true });
    });
  }

  /** Looks for what is too old as soon as it runs. */
  async start(): Promise<void> {
    await this.#server?.end();
    const { wrapper } = this.clock;
    const change = { proofOfWork: 'always' } as const;
    this.#server = await ServerProcess.start({ folder: this.#folder, wrapper, change });
  }

  #post(key: string, proof?: string): Promise<Response> {
    const text = `Nachricht ${key}`;
    return this.#running.send(text, key, { body: JSON.stringify({ ...MESSAGE, text, proof }) });
  }

  get #running(): ServerProcess {
    assert.ok(this.#server);
    return this.#server;
  }

  /** As a form does: with a proof once it is asked for one. */
  async send(key: string): Promise<[status: number, receipt?: string]> {
    const first = await this.#post(key);
    const { challenge, receipt } = (await first.json()) as {
      challenge?: Challenge;
      receipt?: string;
    };
    if (!challenge) return [first.status, receipt];
    const answer = await this.#post(key, await proofOf(challenge));
    return [answer.status, ((await answer.json()) as { receipt?: string }).receipt];
  }

  async reasons(): Promise<readonly string[]> {
    const answer = await fetch(`${this.#running.url}/v1/health`);
    return ((await answer.json()) as { reasons: string[] }).reasons;
  }
}

void describe('a receiver whose clock jumps', { skip }, () => {
  for (const [way, days] of [
    ['ahead', 365],
    ['back', -365],
  ] as const) {
    void it(`R-22: a year ${way}: keeps entries, keys and proofs, and goes on when it is right`, async (t) => {
      const trial = new Trial(t);
      await trial.start();
      const key = idempotencyKey();
      const [status, receipt] = await trial.send(key);
      assert.equal(status, 201);
      const isKept = async () => assert.deepEqual(await trial.send(key), [200, receipt]);

      trial.clock.jump(days);
      await isKept();
      const then = idempotencyKey();
      const [taken, number] = await trial.send(then);
      assert.equal(taken, 201);
      await trial.start();
      await isKept();
      assert.ok((await trial.reasons()).includes('clock'));

      trial.clock.jump(0);
      await trial.start();
      await isKept();
      assert.deepEqual(await trial.send(then), [200, number], 'though it was not the time');
      assert.equal((await trial.send(idempotencyKey()))[0], 201);
      assert.ok(!(await trial.reasons()).includes('clock'));
    });
  }
});
