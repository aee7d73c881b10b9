import assert from 'node:assert/strict';
import { createChallenge, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/sha';
import { describe, it } from 'vitest';
import { proofOf } from './proof.ts';

const hmacSignatureSecret = 'a secret of the tests';

const deriveKeyOf = (algorithm: string) => (algorithm.startsWith('PBKDF2') ? pbkdf2 : sha);

/** Solves a challenge as any receiver with ALTCHA may make it; ours knows one algorithm only. */
async function solve(algorithm: string, signal?: AbortSignal) {
  const deriveKey = deriveKeyOf(algorithm);
  const work = { algorithm, deriveKey, cost: 50, counter: 20 };
  return proofOf({ ...(await createChallenge({ ...work, hmacSignatureSecret })) }, signal);
}

async function isSolved(proof: string): Promise<boolean> {
  const { challenge, solution } = JSON.parse(atob(proof)) as Payload;
  const deriveKey = deriveKeyOf(challenge.parameters.algorithm);
  const claim = { challenge, solution, deriveKey, hmacSignatureSecret };
  return (await verifySolution(claim)).verified;
}

describe('proofOf', () => {
  for (const algorithm of ['SHA-256', 'SHA-512', 'PBKDF2/SHA-256', 'PBKDF2/SHA-384']) {
    it(`R-14: finds what ALTCHA's own check accepts: ${algorithm}`, async () => {
      const proof = await solve(algorithm);
      assert.ok(proof);
      assert.ok(proof.length < 2000);
      assert.ok(await isSolved(proof));
    });
  }

  it('R-14: an answer that belongs to another challenge is none', async () => {
    const [one, two] = [await solve('SHA-256'), await solve('SHA-256')].map(
      (proof) => JSON.parse(atob(proof ?? '')) as { challenge: object; solution: object },
    );
    const spliced = { challenge: one?.challenge, solution: two?.solution };
    assert.equal(await isSolved(btoa(JSON.stringify(spliced))), false);
  });

  it('stops when it is told to', async () => {
    assert.equal(await solve('SHA-256', AbortSignal.abort()), undefined);
  });

  it('takes no challenge that lacks something for the work', async () => {
    const { parameters } = await createChallenge({
      ...{ algorithm: 'SHA-256', deriveKey: sha, cost: 1, counter: 1, hmacSignatureSecret },
    });
    const stopped = AbortSignal.abort();
    assert.equal(await proofOf({ parameters }, stopped), undefined);
    const bad = ['algorithm', 'nonce', 'salt', 'keyPrefix', 'cost', 'keyLength'].flatMap((name) => [
      { ...parameters, [name]: undefined },
      { ...parameters, [name]: {} },
    ]);
    for (const odd of [...bad, { ...parameters, cost: 0 }, { ...parameters, keyLength: 0 }, null]) {
      await assert.rejects(proofOf({ parameters: odd }, stopped), /not a challenge of ALTCHA 2/);
    }
  });

  it('does not try what it does not know', async () => {
    await assert.rejects(proofOf({}));
    await assert.rejects(solve('PBKDF2/SHA-256').then((proof) => proofOf({ parameters: proof })));
  });
});
