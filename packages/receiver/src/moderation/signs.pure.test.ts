import assert from 'node:assert/strict';
import { it } from 'vitest';
import { html } from './html.ts';
import { visible } from './signs.ts';

const shown = (text: string): string =>
  String(html`${visible(text)}`).replace(
    /<span class="sign" title="[^"]+">([^<]+)<\/span>/g,
    '[$1]',
  );

it('marks signs that nobody sees or that turn the direction of others', () => {
  const cases = {
    'a\u202Eb': 'a[U+202E]b',
    'a\u2066b\u2069': 'a[U+2066]b[U+2069]',
    'a\u200Bb\uFEFF': 'a[U+200B]b[U+FEFF]',
    'a\0b\u001B': 'a[U+0000]b[U+001B]',
    'a\u00A0b\u3000': 'a[U+00A0]b[U+3000]',
    'a\u00ADb\u3164': 'a[U+00AD]b[U+3164]',
    'a\u{E0041}b': 'a[U+E0041]b',
    'a\uD800b': 'a[U+D800]b',
    'a\u2028b\uE000': 'a[U+2028]b[U+E000]',
  };
  for (const [text, wanted] of Object.entries(cases)) assert.equal(shown(text), wanted);
});

it('leaves everything else as it was written, with lines, tabs and joined emoji', () => {
  const texts = ['Zeile\n\tzwei', '👩‍👩‍👧 ❤️ 👍🏽 🏳️‍🌈', 'مرحبا שלום 你好', 'é e\u0301', ''];
  for (const text of texts) assert.equal(shown(text), text);
});

it('S-18: takes no longer for a text made to be slow', () => {
  const text = '👩\u200D'.repeat(50_000);
  assert.ok(shown(text).includes('U+200D'));
});
