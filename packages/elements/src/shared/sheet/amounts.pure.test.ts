import { describe, expect, it } from 'vitest';
import { saysAmount } from './amounts.ts';

const cases: [text: string, amount: number, says: boolean][] = [
  ['51.000 €', 51_000, true],
  ['rund 51 000 Euro', 51_000, true],
  ['51\u202f000 €', 51_000, true],
  ['51000', 51_000, true],
  ['51.000,00 €', 51_000, true],
  ['51’000', 51_000, true],
  ['€51,000', 51_000, true],
  ['Im Jahr 2026 51.000 €', 51_000, true],
  ['51.000 bis 60.000 €', 60_000, true],
  ['1,2 Mio. Euro', 1_200_000, true],
  ['2.3 million', 2_300_000, true],
  ['51 Tsd. €', 51_000, true],
  ['1.250.000 €', 1_250_000, true],
  ['0 €', 0, true],
  ['noch nicht beziffert', 51_000, false],
  ['51.000 € im Jahr', 510_000, false],
  ['151.000 €', 51_000, false],
  ['5 Jahre', 51_000, false],
  ['', 0, false],
];

describe('an amount in a text', () => {
  for (const [text, amount, says] of cases) {
    it(`is ${says ? '' : 'not '}found: ${String(amount)} in „${text}“`, () => {
      expect(saysAmount(text, amount)).toBe(says);
    });
  }
});
