import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proofOf } from './proof.ts';
import { challenge, isSolved } from './testing/challenge.ts';

const solve = async (algorithm: string, signal?: AbortSignal) =>
  proofOf({ ...(await challenge(algorithm)) }, signal);

void describe('proofOf', () => {
  for (const algorithm of ['SHA-256', 'SHA-512', 'PBKDF2/SHA-256', 'PBKDF2/SHA-384']) {
    void it(`R-14: finds what ALTCHA's own check accepts: ${algorithm}`, async () => {
      const proof = await solve(algorithm);
      assert.ok(proof);
      assert.ok(proof.length < 2000);
      assert.ok(await isSolved(proof));
    });
  }

  void it('R-14: an answer that belongs to another challenge is none', async () => {
    const [one, two] = [await solve('SHA-256'), await solve('SHA-256')].map(
      (proof) => JSON.parse(atob(proof ?? '')) as { challenge: object; solution: object },
    );
    const spliced = { challenge: one?.challenge, solution: two?.solution };
    assert.equal(await isSolved(btoa(JSON.stringify(spliced))), false);
  });

  void it('stops when it is told to', async () => {
    assert.equal(await solve('SHA-256', AbortSignal.abort()), undefined);
  });

  void it('does not try what it does not know', async () => {
    await assert.rejects(proofOf({}));
    await assert.rejects(solve('PBKDF2/SHA-256').then((proof) => proofOf({ parameters: proof })));
  });
});
