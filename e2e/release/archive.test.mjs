import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { buildReport, inRepo, root, version } from '../../scripts/build/paths.mjs';
import { findWidgets } from '../../scripts/build/widgets.mjs';
import { places } from '../../scripts/release/zip/snippets.mjs';
import { unfitNames } from '../../scripts/release/zip/zip.mjs';
import { none } from '../support/same.mjs';
import { ARCHIVE, bytesOf, filesIn, zipped } from './unzipped.mjs';

let made;
let files;
before(() => {
  made = zipped({ TZ: 'Asia/Tokyo', LC_ALL: 'C' });
  files = filesIn(made);
});
after(() => made.remove());

const textOf = (name) => Buffer.from(files.get(name)).toString();
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

describe('the archive for webmasters', () => {
  it('is the same bytes when made again, elsewhere on earth', (t) => {
    const again = zipped({ TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' });
    t.after(again.remove);
    assert.deepEqual(bytesOf(again), bytesOf(made));
  });

  it('verifies by its checksums, inside and out', () => {
    const outside = readFileSync(`${made.folder}/SHA256SUMS`, 'utf8');
    assert.equal(outside, `${hashOf(readFileSync(`${made.folder}/${ARCHIVE}`))}  ${ARCHIVE}\n`);
    const lines = textOf('SHA256SUMS').trim().split('\n');
    const named = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const expected = [...files.keys()].filter((name) => name !== 'SHA256SUMS').sort();
    assert.deepEqual([...named.keys()], expected);
    for (const [name, hash] of named) assert.equal(hashOf(files.get(name)), hash, name);
  });

  it('lies in one folder, by names that every system can write', () => {
    none(unfitNames([...files.keys()]));
  });

  it('tells at its top what is in it, and all of it', () => {
    const list = textOf('LIESMICH.html').split('id="archiv"')[1];
    const told = [...list.matchAll(/<dt>(?:<a [^>]*>)?<code>([^<]+)</g)].map(([, name]) => name);
    const top = [...files.keys()].map((name) => name.replace(/\/.*/, '/'));
    const own = new Set(['LIESMICH.html', ...told]);
    none(new Set(top.filter((name) => !own.has(name))), 'not told');
    none(
      told.filter((name) => !top.includes(name)),
      'not there',
    );
  });
});

const widgets = [...findWidgets().keys()];
const { chunks } = JSON.parse(readFileSync(buildReport, 'utf8'));

/** Where each file comes from: the repository, or what the build made of it. */
const ORIGINS = [
  ['v1/embed.js', ...Object.keys(chunks).map((name) => `v1/chunks/${name}`)],
  widgets.flatMap((name) => [`${version}/${name}.js`, `v1/frame/${name}.html`]),
  ['v1/frame/frame.css', 'v1/frame/frame.js'],
  [`${version}/integrity.json`, 'v1/schema/strategy.schema.json'],
  ['feed/strategy.json', 'feed/boundaries.json', 'feed/parts/boundaries.json'],
  places.map(({ id }) => `themes/${id}.css`),
  ['LIESMICH.html', 'LICENSE', 'THIRD-PARTY.txt', 'CHANGELOG.md', 'SHA256SUMS'],
].flat();

/** The page of editors: its own files, and parts that its scripts share. */
const CHECKER =
  /^feed-pruefer\/(?:(?:index|vorschau)\.html|pruefer\.css|(?:pruefer|pruefer-worker|vorschau|teil-[\w-]+)\.js|THIRD-PARTY\.txt)$/;

const isPart = (name) => /^feed\/parts\/[\w.-]+(\/[\w-]+)?\.json$/.test(name);
const isGuide = (name) => /^anleitung\/[\w-]+\.(html|svg)$/.test(name);
const tracked = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'scripts/release/server'],
  {
    cwd: root,
    encoding: 'utf8',
  },
).split('\n');
const inServer = (name) => tracked.includes(`scripts/release/${name}`);

describe('S-11: what is in the archive', () => {
  it('is of the repository or made of it, and nothing beside', () => {
    const plain = [...files.keys()].map((name) => name.replace(/\.(br|gz)$/, ''));
    const strange = plain.filter(
      (name) =>
        !ORIGINS.includes(name) &&
        ![isPart, isGuide, inServer, (path) => CHECKER.test(path)].some((is) => is(name)),
    );
    none(strange);
  });

  it('is of our sources and of packages of the lock file, module by module', () => {
    const { packages } = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8'));
    const modules = new Set(Object.values(chunks).flatMap((chunk) => chunk.modules));
    const foreign = [...modules].filter(
      (id) => !id.startsWith('packages/') && !id.startsWith('\0'),
    );
    const names = new Set(foreign.map((id) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]));
    assert.ok(names.size > 3);
    for (const name of names) {
      const installed = JSON.parse(readFileSync(inRepo(name, 'package.json'), 'utf8'));
      assert.equal(installed.version, packages[name].version, name);
      assert.ok(
        textOf('THIRD-PARTY.txt').includes(`${installed.name} ${installed.version} (`),
        name,
      );
    }
  });

  it('does not tell where it was made', () => {
    for (const name of files.keys())
      if (!/\.(br|gz)$/.test(name)) assert.ok(!textOf(name).includes(root), name);
  });

  it('has the theme sheets speak by public properties, and say whose colours they are', () => {
    const rules = (id) => textOf(`themes/${id}.css`).split('EUPL-1.2 */')[1];
    const shared = places.filter(({ hasColours }) => !hasColours);
    assert.equal(shared.length, 6);
    for (const { id, name } of places) {
      const set = [...rules(id).matchAll(/(--[\w-]+):/g)].map(([, property]) => property);
      assert.ok(set.length >= 4 && set.every((one) => one.startsWith('--strategy-color-')), id);
      const isCounty = rules(id) === rules('kreis-lippe') && id !== 'kreis-lippe';
      assert.equal(textOf(`themes/${id}.css`).includes('die Farben des Kreises'), isCounty, id);
      assert.equal(
        textOf('LIESMICH.html').includes(`den Farben von ${name}`),
        !isCounty && id !== 'kreis-lippe',
      );
    }
  });
});
