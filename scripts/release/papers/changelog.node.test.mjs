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
- @strategy-widgets/feed@1.1.0\n  - @strategy-widgets/feedback@1.1.0\n\n## 1.0.0\n\n### Minor Changes\n\n- Alt.\n`;
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
  const COPIED = [
    ...[
      'package.json',
      'package-lock.json',
      'CHANGELOG.md',
      'publiccode.yml',
      '.changeset',
      'docs',
    ],
    ...['packages/receiver/betrieb', 'packages/receiver/README.md', '.gitignore'],
    ...globSync('packages/*/package.json', { cwd: root }),
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
    const [major] = jsonOf('package.json').version.split('.');
    const next = `${Number(major) + 1}.0.0`;
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
    const shown = [...globSync('docs/**/*.md', { cwd: folder }), 'publiccode.yml'];
    const papers = [
      'packages/receiver/betrieb/Containerfile',
      'packages/receiver/README.md',
      ...shown,
    ];
    const all = papers.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
    assert.match(all, new RegExp(`strategy-widgets-receiver-${next}\\.tgz`));
    assert.match(all, new RegExp(`softwareVersion: '${next}'`));
    assert.doesNotMatch(all, new RegExp(`strategy-widgets-(\\w+-)?${major}\\.\\d`));
    const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    assert.match(
      changelog,
      new RegExp(`\n## ${next}\n\n### Bricht mit Früherem\n\n- Farben heißen`),
    );
    assert.deepEqual(globSync('packages/*/CHANGELOG.md', { cwd: folder }), []);
  });
});
