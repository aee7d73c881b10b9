import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { release } from '../../release.mjs';
import { releaseTime } from './release-time.mjs';
import { unfitNames } from './zip.mjs';

function scratch(t) {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const parts = { Teil: (into) => writeFileSync(join(into, 'b.zip'), 'abc') };

describe('a release', () => {
  it('leaves a folder alone in which something else lies, and says so', async (t) => {
    const folder = scratch(t);
    writeFileSync(join(folder, 'brief.txt'), 'wichtig');
    await assert.rejects(release(folder, parts), /liegt anderes als eine Version/);
    assert.deepEqual(readdirSync(folder), ['brief.txt']);
  });

  it('takes the place of an earlier one, of one that broke off too', async (t) => {
    const folder = scratch(t);
    const broken = { Teil: () => Promise.reject(new Error('voll')) };
    await assert.rejects(release(folder, broken), /voll/);
    mkdirSync(join(folder, 'rest'));
    await release(folder, parts);
    assert.deepEqual(readdirSync(folder).sort(), ['SHA256SUMS', 'b.zip']);
    // From FIPS 180-2, appendix B.1.
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'), `${hash}  b.zip\n`);
  });

  it('is dated as the environment tells, else as its commit', () => {
    assert.equal(releaseTime({ SOURCE_DATE_EPOCH: '1700000000' }), 1_700_000_000);
    assert.ok(releaseTime({}) > Date.UTC(2020, 0, 1) / 1000);
  });
});

describe('a name in the archive', () => {
  it('is one that Windows, macOS and Linux write, or the archive is not made', () => {
    const unfit = [
      ...[
        'feed/con.json',
        'AUX',
        'lpt1/a.js',
        'v1/nul.js.br',
        'a./b.js',
        'a.',
        'a:b',
        'a b',
        'a\\b',
      ],
      ...['anleitung/für.html', '/etc/passwd', '../oben.js', 'a//b', '', `v1/${'x'.repeat(198)}`],
    ];
    for (const name of unfit) assert.deepEqual(unfitNames([name]), [name]);
    assert.deepEqual(unfitNames(['v1/Embed.js', 'v1/embed.js']), ['v1/embed.js']);
  });

  it('may have what chunks and parts have', () => {
    const fit = [
      'v1/chunks/notices-a_Jx9L.js.br',
      'v1/chunks/sheet--Zgy1K.js',
      '1.0.0/integrity.json',
    ];
    assert.deepEqual(unfitNames([...fit, 'v1/chunks/con-a_Jx9L.js', 'feed/parts/aux1.json']), []);
  });
});
