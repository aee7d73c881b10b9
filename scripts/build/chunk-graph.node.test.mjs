import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chunkMap, chunkOf, readGraph, withImports } from './chunk-graph.mjs';
import { loadedChunks } from './loaded-chunks.mjs';
import { LINKED, READERS } from './lazy-modules.mjs';
import { inRepo } from './paths.mjs';

const chunk = (fileName, imports, dynamicImports, ...modules) => ({
  type: 'chunk',
  fileName,
  imports,
  dynamicImports,
  moduleIds: modules.map((module) => inRepo(module)),
});

const bundle = {
  core: chunk('core-1.js', [], ['en-1.js'], 'banner.ts', 'shared.ts'),
  explorer: chunk('explorer-1.js', ['core-1.js'], ['sheet-1.js'], 'explorer.ts'),
  map: chunk('map-1.js', ['linked-1.js'], [], 'map.ts'),
  linked: chunk('linked-1.js', ['core-1.js'], [], LINKED),
  readers: chunk('readers-1.js', ['core-1.js', 'dates-1.js'], [], READERS),
  dates: chunk('dates-1.js', [], [], 'dates.ts'),
  sheet: chunk('sheet-1.js', ['core-1.js', 'marks-1.js'], [], 'sheet.ts'),
  marks: chunk('marks-1.js', [], [], 'marks.ts'),
  en: chunk('en-1.js', [], [], 'en.ts'),
  notice: { type: 'asset', fileName: 'x.txt' },
};

describe('the chunk graph', () => {
  const graph = readGraph(bundle);
  const widgets = new Map([
    ['explorer', inRepo('explorer.ts')],
    ['banner', inRepo('banner.ts')],
  ]);

  it('names the sources in a chunk as seen from the repository', () => {
    assert.deepEqual(graph['core-1.js'].modules, ['banner.ts', 'shared.ts']);
    assert.equal(Object.keys(graph).length, 9);
  });

  it('gives the loader each widget’s chunk and what that imports, the chunk first', () => {
    assert.deepEqual(chunkMap(graph, widgets), {
      explorer: ['explorer-1.js', 'core-1.js'],
      banner: ['core-1.js'],
    });
    assert.deepEqual(withImports(graph, 'sheet-1.js'), ['sheet-1.js', 'core-1.js', 'marks-1.js']);
  });

  it('brings the readers of measures along with a widget of measures', () => {
    assert.deepEqual(chunkMap(graph, new Map([['map', inRepo('map.ts')]])), {
      map: ['map-1.js', 'linked-1.js', 'core-1.js', 'readers-1.js', 'dates-1.js'],
    });
  });

  it('fails when a module is in no chunk', () => {
    assert.throws(() => chunkOf(graph, 'gone.ts'), /No chunk holds gone\.ts/);
  });

  it('counts a chunk that two widgets share once, and lazy ones with their imports', () => {
    const report = { chunks: graph, widgets: chunkMap(graph, widgets) };
    const scenario = { widgets: ['banner', 'explorer'], lazy: ['sheet.ts'] };
    assert.deepEqual(loadedChunks(report, scenario).sort(), [
      'core-1.js',
      'explorer-1.js',
      'marks-1.js',
      'sheet-1.js',
    ]);
  });
});
