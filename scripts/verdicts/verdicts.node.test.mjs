import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVerdicts } from './verdicts.mjs';

test('F-12, F-16: widgets, publisher’s command and page, and receiver judge 1,000 changed feeds alike', async (t) => {
  const { faulty, refused, codes, differences } = await compareVerdicts(1000);
  t.diagnostic(`${faulty} of 1,000 feeds with problems, ${refused} refused by all`);
  t.diagnostic([...codes].map(([code, count]) => `${code} ${count}`).join(', '));
  assert.deepEqual(differences, []);
  // A comparison of feeds without faults would compare nothing.
  assert.ok(faulty > 500 && refused > 10 && codes.size > 15, String([faulty, refused, codes.size]));
});
