import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../run/process.mjs';
import { tablesIn } from './markdown-table.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const each = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
const commandsIn = (text) => each(text, /`[^`\n]*?npm (?:run )?([\w:-]+)/g);
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const papers = globSync(['*.md', '.changeset/*.md', 'docs/**/*.md', 'packages/*/README.md'], {
  cwd: root,
});

describe('commands', () => {
  it('stand in one table, all of package.json and no others', () => {
    const tables = tablesIn(read('CONTRIBUTING.md'));
    const [, ...rows] = tables.find(([[head]]) => head === 'command');
    assert.deepEqual(rows.flatMap(([cell]) => commandsIn(cell)).sort(), scripts.toSorted());
  });

  it('are two in the README, which leads to the table for the others', () => {
    const text = read('README.md');
    const named = new Set(each(text, /\bnpm (?:run )?([\w:-]+)/g));
    // A third is for who only uses the packages.
    assert.deepEqual(named.difference(new Set(['install'])), new Set(['start', 'test']));
    assert.match(text, /\]\(CONTRIBUTING\.md#set-up\)/);
  });

  it('exist wherever a paper names one', () => {
    const inPapers = papers.flatMap((path) => each(read(path), /\bnpm run ([\w:-]+)/g));
    assert.deepEqual(new Set(inPapers).difference(new Set(scripts)), new Set());
  });
});

it('a walk leads through twelve files at most', () => {
  const walks = read('docs/walkthrough.md').split(/^## /m).slice(1, 4);
  const ways = walks.map((walk) => new Set(each(walk, /\]\((\.\.\/packages\/[^)]+)\)/g)).size);
  assert.equal(ways.length, 3);
  for (const files of ways) assert.ok(files > 2 && files <= 12, `${files} files`);
});

it('the README tells what each package holds', () => {
  const packages = globSync('packages/*/package.json', { cwd: root }).map(dirname);
  const named = each(read('README.md'), /\]\((packages\/[\w-]+)\)/g);
  assert.deepEqual(named.sort(), packages.map((path) => path.replaceAll('\\', '/')).sort());
});

const files = globSync('{packages,scripts,docs,e2e,demo,stories}/**/*', {
  cwd: root,
  exclude: ['**/node_modules', '**/dist'],
}).map((path) => `/${path.replaceAll('\\', '/')}`);

/** A file's name with or without its folder, or a folder; what the build writes need not be there. */
const isPath = (span) =>
  !/[\s*<>{}…]|^(dist|v1)\/|(^|\/)feed-pruefer\//.test(span) &&
  (/^[\w./-]+\.(ts|mjs|html)$/.test(span) || /^[a-z][\w/-]+\/$/.test(span));

const exists = (span) => {
  const path = span.replace(/^\/|\/$/g, '');
  return existsSync(join(root, path)) || files.some((file) => file.endsWith(`/${path}`));
};

for (const path of papers) {
  describe(path, () => {
    const text = read(path);

    it('links to what is there', () => {
      const targets = each(text, /\]\((?!https?:|#)([^)#]+)/g);
      const missing = targets.filter((target) => !existsSync(join(root, dirname(path), target)));
      assert.deepEqual(missing, []);
    });

    it('has in each row of a table what its head names, and no cell that a page would drop', () => {
      const rows = tablesIn(text).flatMap(([head, ...body]) =>
        body.filter((cells) => cells.length !== head.length),
      );
      assert.deepEqual(rows, []);
    });

    it('names files and folders that are there', () => {
      const spans = each(text, /`([^`\n]+)`/g).filter(isPath);
      assert.deepEqual(
        spans.filter((span) => !exists(span)),
        [],
      );
    });
  });
}
