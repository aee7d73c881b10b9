import { rollup } from 'rollup';
import { sourcePlugins } from './source-plugins.mjs';

/** The modules of which something is left when the banner is built alone. */
async function modulesOf(entry) {
  const bundle = await rollup({ input: entry, plugins: [sourcePlugins('es2022')] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const { modules } = output.find(({ isEntry }) => isEntry);
  return new Set(Object.keys(modules).filter((id) => modules[id].renderedLength));
}

/**
 * Puts everything the banner needs, and nothing else, in one file that the other widgets import: the
 * banner stands on home pages and alone, and costs one request there. Found by building it alone,
 * since following imports would take along whatever an index file exports for others.
 *
 * @param entry - path of the module that registers the banner
 * @returns Rollup's `manualChunks`
 */
export async function coreChunk(entry) {
  const core = await modulesOf(entry);
  return (id) => (core.has(id) ? 'core' : null);
}
