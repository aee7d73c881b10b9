import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { recordGreen } from './green.mjs';

/** A checkout at one commit; `changed` files differ from it. */
const at =
  (commit, changed = '') =>
  (job) =>
    job === 'status' ? changed : commit;

async function recordOf(code, options = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'green-')), 'green');
  writeFileSync(file, 'earlier\n');
  let during;
  const test = () => {
    during = existsSync(file);
    return Promise.resolve(code);
  };
  const exit = await recordGreen(test, { ask: at('abc'), ...options, file });
  return { during, exit, after: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

describe('the record of the last green run', () => {
  it('names the commit after a run that passed, and is gone while it runs', async () => {
    assert.deepEqual(await recordOf(0), { during: false, exit: 0, after: 'abc\n' });
  });

  it('is gone after a run that failed', async () => {
    assert.deepEqual(await recordOf(1), { during: false, exit: 1, after: undefined });
  });

  it('is not written where files differ from the commit, or an engine was missing', async () => {
    assert.equal((await recordOf(0, { ask: at('abc', ' M README.md') })).after, undefined);
    assert.equal((await recordOf(0, { isWhole: false })).after, undefined);
  });

  it('is not written where the commit changed meanwhile, or there is none', async () => {
    let asked = 0;
    const moving = (job) => (job === 'status' ? '' : `commit ${asked++}`);
    assert.equal((await recordOf(0, { ask: moving })).after, undefined);
    assert.equal((await recordOf(0, { ask: () => undefined })).after, undefined);
  });
});
