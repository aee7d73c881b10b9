import assert from 'node:assert/strict';
import { createHash, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { pbkdf2Sha256, sha256 } from './sha256.ts';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });

describe('SHA-256 without WebCrypto', () => {
  it('R-14: is the same as that of Node, at every length about a block', () => {
    for (let length = 0; length < 200; length++) {
      const input = Uint8Array.from({ length }, (_, index) => index * 7);
      assert.equal(
        Buffer.from(sha256(input)).toString('hex'),
        createHash('sha256').update(input).digest('hex'),
      );
    }
  });

  it('R-14: derives the same keys as that of Node', () => {
    fc.assert(
      fc.property(
        bytes(100),
        bytes(100),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 80 }),
        (password, salt, rounds, length) => {
          assert.deepEqual(
            Buffer.from(pbkdf2Sha256(password, salt, rounds, length)),
            pbkdf2Sync(password, salt, rounds, length, 'sha256'),
          );
        },
      ),
    );
  });
});
