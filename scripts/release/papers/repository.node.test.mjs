import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { inRepo, root, version } from '../../build/paths.mjs';

const read = (path) => readFileSync(inRepo(path), 'utf8');

/** The same as `.reuse/dep5`, in which later paragraphs win as well. */
function olderForm(annotations) {
  const head = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/';
  const paragraphs = annotations.map(({ paths, owner, licence }) => {
    const globs = paths.map((path) => (path === '**' ? '*' : path)).join(' ');
    return `Files: ${globs}\nCopyright: ${owner}\nLicense: ${licence}`;
  });
  return `${[head, ...paragraphs].join('\n\n')}\n`;
}

describe('publiccode.yml', () => {
  const paper = parseYaml(read('publiccode.yml'));
  const value = (path) => path.split('.').reduce((found, key) => found?.[key], paper) ?? '';

  it('has what the standard requires of every software', () => {
    const required = [
      ...[
        'publiccodeYmlVersion',
        'name',
        'url',
        'platforms.0',
        'developmentStatus',
        'softwareType',
      ],
      ...['legal.license', 'maintenance.type', 'maintenance.contacts.0.name'],
      ...['localisation.localisationReady', 'localisation.availableLanguages.0'],
    ];
    for (const path of required) assert.notEqual(value(path), '', path);
    assert.match(value('developmentStatus'), /^(concept|development|beta|stable|obsolete)$/);
    assert.match(value('softwareType'), /^(library|addon|standalone\/(web|other|backend))$/);
    assert.match(value('maintenance.type'), /^(internal|contract|community|none)$/);
    for (const language of ['de', 'en']) {
      const about = (key) => value(`description.${language}.${key}`);
      assert.ok(about('shortDescription').length <= 150, about('shortDescription'));
      const { length } = about('longDescription');
      assert.ok(length >= 150 && length <= 10_000, String(length));
      assert.ok(about('features.0'));
    }
  });

  it('says what the project says, and names nobody who is not there', () => {
    const manifest = JSON.parse(read('package.json'));
    assert.equal(value('softwareVersion'), version);
    assert.equal(value('legal.license'), manifest.license);
    assert.match(value('url'), /^https:\/\/[\w.-]+\.example\//);
    assert.match(value('maintenance.contacts.0.email'), /\.example$/);
  });
});

describe('REUSE.toml', () => {
  const annotations = parseToml(read('REUSE.toml')).annotations.map((each) => ({
    paths: [each.path].flat(),
    owner: each['SPDX-FileCopyrightText'],
    licence: each['SPDX-License-Identifier'],
  }));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed
    .trim()
    .split('\n')
    .filter((path) => existsSync(inRepo(path)));

  it('names owner and licence of every file, each with its text', () => {
    for (const { owner, licence } of annotations) {
      assert.ok(owner && existsSync(inRepo(`LICENSES/${licence}.txt`)), licence);
    }
    const isNamed = (file) =>
      annotations.some(({ paths }) => paths.some((glob) => glob === '**' || glob === file));
    assert.deepEqual(
      files.filter((file) => !isNamed(file)),
      [],
    );
  });

  it('is what the program of REUSE calls compliant, in the older form that Debian reads', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'strategy-reuse-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const file of files.filter((path) => path !== 'REUSE.toml')) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      copyFileSync(inRepo(file), join(folder, file));
    }
    mkdirSync(join(folder, '.reuse'));
    writeFileSync(join(folder, '.reuse/dep5'), olderForm(annotations));
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const options = { cwd: folder, env, encoding: 'utf8' };
    const { status, stdout, error } = spawnSync('reuse', ['lint'], options);
    assert.equal(error, undefined, 'reuse is missing: apt-get install reuse');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /compliant with version 3/);
  });

  it('names no file that is gone', () => {
    for (const glob of annotations.flatMap(({ paths }) => paths)) {
      assert.ok(glob === '**' || existsSync(inRepo(glob)), glob);
    }
  });

  it('says of the sample feeds what they say of themselves', () => {
    const own = annotations.find(({ paths }) => paths[0].endsWith('/strategy.json'));
    const feeds = own.paths.filter((path) => path.endsWith('.json'));
    assert.equal(feeds.length, 2);
    for (const feed of feeds) assert.equal(own.licence, JSON.parse(read(feed)).licence);
    assert.equal(read('LICENSES/EUPL-1.2.txt'), read('LICENSE'));
  });
});
