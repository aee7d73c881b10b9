import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'acorn';
import { inRepo } from '../../build/paths.mjs';
import { buildPublisher } from './programs.mjs';
import { tarballSuite } from './tarball-suite.mjs';

const SAMPLE = inRepo('packages/feed/fixtures/lippe/strategy.json');

describe('the tarball of strategy-feed', () => {
  const { folder, at } = tarballSuite('publisher', buildPublisher, ['redaktion.md']);
  const desk = join(folder, 'desk');
  mkdirSync(desk);
  copyFileSync(SAMPLE, join(desk, 'strategy.json'));

  /** Calls it in a folder that holds nothing but the editors' files. */
  function call(args, ...options) {
    const words = [...options, at('bin/strategy-feed.mjs'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      cwd: desk,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
  const fine = (stdout) => ({ status: 0, stdout, stderr: '' });
  const feedAt = (path) => JSON.parse(readFileSync(join(desk, path), 'utf8'));

  it('makes a template that it finds right and publishes', () => {
    const made = call(['template', 'vorlage.xlsx']);
    assert.deepEqual(made, fine('vorlage.xlsx ist geschrieben.\n'));
    assert.deepEqual(call(['validate', 'vorlage.xlsx']), fine('Keine Hinweise.\n'));
    const { status, stdout, stderr } = call(['build', 'vorlage.xlsx', '--out', 'neu', '--parts']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Fassung \d{4}-\d\d-\d\d\.1, \d+ neu, 0 geändert, 0 entfernt\.\n$/);
    assert.equal(feedAt('neu/strategy.json').sample, true);
  });

  it('E-02: takes a feed apart into workbooks and gives the same one back', () => {
    for (const target of ['mappe.xlsx', 'mappe.ods', 'mappe']) {
      assert.equal(call(['export', 'strategy.json', target]).status, 0, target);
      assert.deepEqual(
        call(['diff', 'strategy.json', target]),
        fine('0 neu, 0 geändert, 0 entfernt\n'),
      );
    }
    const town = call(['template', '--town', 'Lemgo', 'strategy.json', 'lemgo.xlsx']);
    assert.deepEqual(town, fine('lemgo.xlsx ist geschrieben.\n'));
    const args = ['mappe.xlsx', 'lemgo.xlsx', '--out', 'alle', '--previous', 'strategy.json'];
    assert.equal(call(['build', ...args]).status, 0);
    const { counts: _counts, ...feed } = feedAt('alle/strategy.json');
    assert.deepEqual(feed, feedAt('strategy.json'));
  });

  it('says by its exit code what came of a call, as its help tells', () => {
    const [help] = /Ergebnis:[^]*$/.exec(call(['help']).stdout);
    for (const [args, code] of [
      [['validate', 'vorlage.xlsx'], 0],
      [['bild'], 2],
      [['validate', 'nix.xlsx'], 3],
    ]) {
      assert.equal(call(args).status, code);
      assert.match(help, new RegExp(`\\b${code} `));
    }
  });

  it('says in German which Node it needs, before it loads anything', () => {
    const old = 'Object.defineProperty(process, "versions", { value: { node: "20.1.0" } })';
    const { status, stdout, stderr } = call(['help'], '--import', `data:text/javascript,${old}`);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^strategy-feed braucht Node\.js 24 oder neuer; hier läuft .*\n$/);
  });

  it('begins with files that a Node of 2020 understands, which could not say so otherwise', () => {
    for (const file of globSync(at('bin/*.mjs'))) {
      const text = readFileSync(file, 'utf8');
      const program = parse(text, { ecmaVersion: 2020, sourceType: 'module', allowHashBang: true });
      assert.ok(program.body.length, basename(file));
    }
  });
});
