import { rollup } from 'rollup';
import { READERS } from './lazy-modules.mjs';
import { inRepo } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';

/** The chunks of the banner built alone, without modules of which nothing is left. */
async function buildAlone(entry) {
  const bundle = await rollup({ input: entry, plugins: [sourcePlugins('es2022')] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output.map(({ isEntry, modules }) => ({
    isEntry,
    ids: new Set(Object.keys(modules).filter((id) => modules[id].renderedLength)),
  }));
}

/**
 * Puts everything the banner needs, and nothing else, in one file that the other widgets import: the
 * banner stands on home pages and alone, and costs one request there. Found by building it alone,
 * since following imports would take along whatever an index file exports for others. The readers of
 * measures, which other widgets share too, stay one file likewise.
 *
 * @param entry - path of the module that registers the banner
 * @returns Rollup's `manualChunks`
 */
export async function sharedChunks(entry) {
  const chunks = await buildAlone(entry);
  const core = chunks.find(({ isEntry }) => isEntry);
  const readers = chunks.find(({ ids }) => ids.has(inRepo(READERS)));
  if (!readers) throw new Error(`No chunk holds ${READERS}`);
  return (id) => {
    if (core.ids.has(id)) return 'core';
    return readers.ids.has(id) ? 'readers' : null;
  };
}
