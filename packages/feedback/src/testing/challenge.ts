import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/sha';

const hmacSignatureSecret = 'a secret of the tests';

const deriveKeyOf = (algorithm: string) => (algorithm.startsWith('PBKDF2') ? pbkdf2 : sha);

/** A challenge as a receiver makes it, quick to solve. */
export const challenge = (algorithm = 'PBKDF2/SHA-256'): Promise<Challenge> =>
  createChallenge({
    algorithm,
    cost: 50,
    counter: 20,
    deriveKey: deriveKeyOf(algorithm),
    data: { purpose: 'feedback' },
    hmacSignatureSecret,
  });

/** Whether a proof answers a challenge of ours. */
export async function isSolved(proof: string): Promise<boolean> {
  const { challenge, solution } = JSON.parse(atob(proof)) as Payload;
  const deriveKey = deriveKeyOf(challenge.parameters.algorithm);
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret,
  });
  return verified;
}
