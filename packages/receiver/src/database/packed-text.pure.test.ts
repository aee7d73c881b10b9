import assert from 'node:assert/strict';
import fc from 'fast-check';
import { it } from 'vitest';
import { folded, pack, unpack } from './packed-text.ts';

it('R-20: any text comes back as it was, and is stored as any database can', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(unpack(pack(text)), text);
      const packed = pack(text);
      assert.equal(Buffer.from(packed).toString(), packed, 'UTF-8 holds it');
      assert.ok(!packed.includes('\0'));
    }),
  );
  for (const text of ['\0', '\\', '\\0000', '\ud800a', 'a\udc00', '🪑', 'C:\\u0041']) {
    assert.equal(unpack(pack(text)), text);
  }
  assert.equal(pack('🪑 ä'), '🪑 ä');
});

it('is found without case and accents, whatever else stands in it', () => {
  assert.equal(folded('Straße ÄÖÜ Café'), 'strasse aou cafe');
  assert.equal(folded('„Mach’s“ – 2026 – 2030'), 'machs - 2026-2030');
  assert.equal(folded('a\0b\ud800c🪑'), 'a b c🪑');
});
