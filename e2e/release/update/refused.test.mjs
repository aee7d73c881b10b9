import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chunksIn, state, update, useReleases } from './update.mjs';

const { folder: scratch, at, target, releases, runs } = useReleases('B');

async function refuses(release, pattern, ...args) {
  const { code, said } = await update(release, ...args);
  assert.equal(code, 1, said);
  assert.match(said, pattern);
  assert.match(said, /^Abgebrochen: /m);
}

describe('what the script refuses before it touches anything', () => {
  const changed = (name, change) => {
    const release = at(name);
    cpSync(releases.B, release, { recursive: true });
    change(release);
    return release;
  };

  it('a folder that is none of ours, the unzipped one and none at all', async () => {
    const folder = target();
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'Die Seite der Stadt');
    const before = state(folder);
    await refuses(releases.A, /etwas anderes als die Widgets/, folder);
    assert.equal(state(folder), before);
    await refuses(releases.A, /etwas anderes als die Widgets/, '/etc');
    await refuses(releases.A, /nicht den entpackten/, releases.A);
    await refuses(releases.A, /nicht den entpackten/, join(releases.A, 'v1'));
    await refuses(releases.A, /kein Ordner/, join(folder, 'index.html'));
    await refuses(releases.A, /gibt es nicht/, join(scratch, 'nicht', 'da'));
    await refuses(releases.A, /„\/“/, '/');
    await refuses(releases.A, /nicht den entpackten/, join(releases.A, 'web'));
    const nowhere = at('Verknüpfung ins Leere');
    symlinkSync(at('nirgends'), nowhere);
    await refuses(releases.A, /Verknüpfung, deren Ziel es nicht gibt/, nowhere);
  });

  it('wrong arguments', async () => {
    await refuses(releases.A, /Nennen Sie den Ordner/);
    await refuses(releases.A, /--prob“ gibt es nicht/, '--prob', target());
    await refuses(releases.A, /genau einen Ordner/, at('web'), 'größe');
  });

  it('a release that is not whole', async () => {
    const folder = target();
    await runs(releases.A, folder);
    const before = state(folder);
    const [chunk] = chunksIn(releases.B).filter((name) => name.startsWith('vision-banner'));
    const missing = changed('ohne Teil', (release) => rmSync(join(release, 'v1/chunks', chunk)));
    await refuses(missing, new RegExp(`fehlt ${chunk}`), folder);
    const empty = changed('leeres Teil', (release) =>
      truncateSync(join(release, 'v1/chunks', chunk)),
    );
    await refuses(empty, new RegExp(`fehlt ${chunk}`), folder);
    const summed = changed('mit Summen', (release) => {
      const sum = execFileSync('sh', ['-c', 'sha256sum v1/embed.js'], { cwd: release });
      writeFileSync(join(release, 'SHA256SUMS'), sum);
      appendFileSync(join(release, 'v1/embed.js'), '//');
    });
    await refuses(summed, /beschädigt oder fehlt: v1\/embed\.js \(SHA256SUMS\)/, folder);
    const themeless = changed('ohne Farben', (release) => {
      writeFileSync(join(release, 'SHA256SUMS'), `${'0'.repeat(64)}  themes/lemgo.css\n`);
    });
    await refuses(themeless, /beschädigt oder fehlt: themes\/lemgo\.css/, folder);
    const alone = changed('nur das eine Skript', (release) =>
      rmSync(join(release, 'server/pruefen.sh')),
    );
    await refuses(alone, /fehlt pruefen\.sh/, folder);
    const edited = changed('mit eigenem Feed', (release) => {
      const sums = execFileSync('sh', ['-c', 'sha256sum v1/embed.js feed/strategy.json'], {
        cwd: release,
      });
      writeFileSync(join(release, 'SHA256SUMS'), sums);
      writeFileSync(join(release, 'feed/strategy.json'), '{}');
    });
    assert.doesNotMatch(await runs(edited, '--probe', folder), /nicht geprüft/);
    assert.match(await runs(releases.B, '--probe', folder), /fehlt SHA256SUMS.* nicht geprüft/);
    const none = changed('ohne Skript', (release) => rmSync(join(release, 'v1/embed.js')));
    await refuses(none, /fehlt v1\/embed\.js/, folder);
    assert.equal(state(folder), before);
  });

  it('other contents under a number that is published already', async () => {
    const folder = target();
    await runs(releases.B, folder);
    const twice = changed('zweite 2.0.0', (release) =>
      appendFileSync(join(release, '2.0.0/vision-banner.js'), '//'),
    );
    await refuses(twice, /anderen Inhalt/, folder);
  });
});
