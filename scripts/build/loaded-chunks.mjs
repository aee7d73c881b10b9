import { chunkOf, withImports } from './chunk-graph.mjs';

/**
 * Every chunk that a page fetches: those of its widgets with their imports, and what is then imported
 * lazily, named by the source module that is imported.
 *
 * @param report - what the build wrote down
 * @param scenario - `{ widgets: string[], lazy: string[], idle?: string[] }`; the end-to-end tests compare it with what
 *   a browser fetched
 */
export function loadedChunks({ chunks, widgets }, scenario) {
  const entries = scenario.widgets.flatMap((name) => widgets[name] ?? []);
  const lazy = scenario.lazy.flatMap((module) => withImports(chunks, chunkOf(chunks, module)));
  return [...new Set([...entries, ...lazy])];
}

/** The same with what it fetches once it is idle. */
export const allChunks = (report, { widgets, lazy, idle = [] }) =>
  loadedChunks(report, { widgets, lazy: [...lazy, ...idle] });
