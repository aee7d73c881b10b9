import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inRepo, root } from '../../build/paths.mjs';
import { mergeChangelogs } from './changelog.mjs';

const BEFORE = '# Was sich geändert hat\n\nAlle gleich.\n\n## 1.0.0\n\n- Alles.\n';

describe('the changelog', () => {
  const receiver = `# x\n\n## 1.1.0\n\n### Minor Changes\n\n- 0123abc: Neues.\n  Mit Zeile.\n\n### Patch Changes\n
- @strategy-widgets/feed@1.1.0\n  - @strategy-widgets/feedback@1.1.0\n\n## 1.0.0\n\n### Major Changes\n\n- Alt.\n`;
  const embed = `# y\n\n## 1.1.0\n\n### Minor Changes\n\n- 0123abc: Neues.\n  Mit Zeile.\n\n### Patch Changes\n
- Updated dependencies\n- Kleines.\n`;

  it('tells each change once, without commits and siblings, the newest version first', () => {
    const section =
      '## 1.1.0\n\n### Neu\n\n- Neues.\n  Mit Zeile.\n\n### Verbessert\n\n- Kleines.\n\n';
    const expected = BEFORE.replace('## 1.0.0', `${section}## 1.0.0`);
    assert.equal(mergeChangelogs(BEFORE, [receiver, embed], '1.1.0'), expected);
  });

  it('has no section that tells nothing', () => {
    assert.throws(() => mergeChangelogs(BEFORE, ['# x\n\n## 1.1.0\n\nNo changes.\n'], '1.1.0'));
  });
});

describe('the next version', () => {
  /** What people read in the tree or in a release; the past is told as it was. */
  const READ = globSync(
    ['*.{md,yml,toml}', 'docs/**/*.{md,svg}', 'packages/*/{README.md,betrieb/*}'].concat(
      ['scripts/release/{zip,server}/*.{html,conf,css,js}', 'scripts/release/server/Caddyfile'],
      ['demo/**/*.{md,html}', 'LICENSES/*'],
    ),
    { cwd: root, exclude: ['CHANGELOG.md', 'docs/decisions/**', '**/node_modules/**'] },
  );
  const COPIED = [
    ...['package.json', 'package-lock.json', 'CHANGELOG.md', '.changeset', '.gitignore'],
    ...globSync('packages/*/package.json', { cwd: root }),
    ...READ,
  ];

  it('is one for all packages, the lock file and what names an archive', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-version-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const jsonOf = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    for (const path of COPIED) cpSync(inRepo(path), join(folder, path), { recursive: true });
    for (const path of globSync('.changeset/*.md', { cwd: folder, exclude: ['**/README.md'] })) {
      rmSync(join(folder, path));
    }
    symlinkSync(inRepo('node_modules'), join(folder, 'node_modules'));
    const before = jsonOf('package.json').version;
    const next = `${Number(before.split('.')[0]) + 1}.0.0`;
    const text = `---\n"@strategy-widgets/themes": major\n---\n\nFarben heißen anders.\n`;
    writeFileSync(join(folder, '.changeset/one.md'), text);
    const git = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    const run = (program, args) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
    run('git', ['init', '-q']);
    run('git', ['add', '-A']);
    run('git', [...git, 'commit', '-qm', 'x']);
    run(process.execPath, [inRepo('scripts/release/papers/version.mjs'), folder]);

    const manifests = ['package.json', ...globSync('packages/*/package.json', { cwd: folder })];
    const { packages, version } = jsonOf('package-lock.json');
    assert.equal(version, next);
    for (const path of manifests) {
      const manifest = jsonOf(path);
      assert.equal(manifest.version, next, path);
      const own = packages[path.replace(/\/?package\.json$/, '')];
      assert.equal(own.version, next, path);
      if (path !== 'package.json') assert.deepEqual(own.dependencies, manifest.dependencies);
    }
    const numbers = (number) =>
      new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`);
    const naming = READ.filter((path) => numbers(before).test(readFileSync(inRepo(path), 'utf8')));
    for (const path of ['publiccode.yml', 'docs/einbinden.md', 'docs/betrieb/README.md'])
      assert.ok(naming.includes(path), path);
    for (const path of READ) {
      const text = readFileSync(join(folder, path), 'utf8');
      assert.doesNotMatch(text, numbers(before), path);
      assert.equal(numbers(next).test(text), naming.includes(path), path);
    }
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    assert.match(
      changelog,
      new RegExp(`\n## ${next}\n\n### Bricht mit Früherem\n\n- Farben heißen`),
    );
    assert.deepEqual(globSync('packages/*/CHANGELOG.md', { cwd: folder }), []);
  });
});
