import { rmSync } from 'node:fs';
import { recordGraph } from './chunk-graph.mjs';
import { licences, namedLicence } from './licences.mjs';
import { minifyModule } from './minify.mjs';
import { FRAMES, PAGE_CHECK, PLAIN_LINKS, THEMES } from './lazy-modules.mjs';
import { dist, inRepo } from './paths.mjs';
import { sharedChunks } from './shared-chunks.mjs';
import { sourcePlugins } from './source-plugins.mjs';
import { rememberChunks } from './loader-build.mjs';
import { findWidgets } from './widgets.mjs';

const emptyDist = () => ({
  name: 'empty-dist',
  buildStart() {
    rmSync(dist, { recursive: true, force: true });
  },
});

/** `dist/v1/chunks/*`: what the loader fetches, hashed, with everything lazy in files of its own. */
export async function chunksBuild() {
  const widgets = findWidgets();
  return {
    input: {
      ...Object.fromEntries(widgets),
      'page-check': inRepo(PAGE_CHECK),
      'plain-links': inRepo(PLAIN_LINKS),
      frames: inRepo(FRAMES),
      themes: inRepo(THEMES),
    },
    preserveEntrySignatures: false,
    plugins: [
      emptyDist(),
      sourcePlugins('es2022'),
      licences(),
      recordGraph(widgets, rememberChunks),
    ],
    output: {
      dir: `${dist}/v1/chunks`,
      format: 'es',
      entryFileNames: '[name]-[hash:6].js',
      chunkFileNames: '[name]-[hash:6].js',
      onlyExplicitManualChunks: true,
      manualChunks: await sharedChunks(widgets),
      hoistTransitiveImports: false,
      plugins: [minifyModule(), namedLicence()],
    },
  };
}
