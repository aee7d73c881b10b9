import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FRAMES, LINKED, PAGE_CHECK, PLAIN_LINKS, READERS, THEMES } from './lazy-modules.mjs';
import { buildReport, fromRoot, version } from './paths.mjs';

/**
 * The chunks of a bundle: what each imports at once and lazily, and the source modules in it.
 *
 * @returns file name → `{ imports, dynamicImports, modules }`, without the folder
 */
export function readGraph(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  return Object.fromEntries(
    chunks.map(({ fileName, imports, dynamicImports, moduleIds }) => [
      basename(fileName),
      {
        imports: imports.map((file) => basename(file)),
        dynamicImports: dynamicImports.map((file) => basename(file)),
        modules: moduleIds.map(fromRoot),
      },
    ]),
  );
}

/** A chunk and all it imports statically, the chunk itself first. */
export function withImports(graph, file) {
  const files = new Set([file]);
  for (const name of files) for (const imported of graph[name].imports) files.add(imported);
  return [...files];
}

/** The chunk that holds a source module. */
export function chunkOf(graph, module) {
  const found = Object.keys(graph).find((file) => graph[file].modules.includes(module));
  if (!found) throw new Error(`No chunk holds ${module}`);
  return found;
}

/**
 * What the loader has to know: widget name → its chunk and that chunk's imports. A widget of measures
 * needs their readers in any case, and would ask for them one way to the server later.
 */
export function chunkMap(graph, widgets) {
  const linked = chunkOf(graph, LINKED);
  const files = (entry) => {
    const own = withImports(graph, chunkOf(graph, fromRoot(entry)));
    return own.includes(linked)
      ? [...new Set([...own, ...withImports(graph, chunkOf(graph, READERS))])]
      : own;
  };
  return Object.fromEntries([...widgets].map(([name, entry]) => [name, files(entry)]));
}

/** Remembers the graph for the loader's build and writes it down for size and tests. */
export function recordGraph(widgets, remember) {
  return {
    name: 'record-graph',
    generateBundle(options, bundle) {
      const graph = readGraph(bundle);
      const map = chunkMap(graph, widgets);
      remember(map, withImports(graph, chunkOf(graph, THEMES)), {
        check: chunkOf(graph, PAGE_CHECK),
        links: chunkOf(graph, PLAIN_LINKS),
        frames: chunkOf(graph, FRAMES),
      });
      mkdirSync(dirname(buildReport), { recursive: true });
      writeFileSync(
        buildReport,
        `${JSON.stringify({ version, widgets: map, chunks: graph }, null, 2)}\n`,
      );
    },
  };
}
