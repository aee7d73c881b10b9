import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import json from '@rollup/plugin-json';
import commonjs from '@rollup/plugin-commonjs';
import { licences, namedLicence } from './licences.mjs';
import { minifyModule } from './minify.mjs';
import { dist, inRepo } from './paths.mjs';
import { plainPlugins } from './source-plugins.mjs';

const SOURCE = inRepo('packages/publisher/src');
const PAGE = `${SOURCE}/checker-page`;
const FOLDER = `${dist}/feed-pruefer`;

/**
 * A page's policy forbids to make code from text, as ajv does from a schema: here it is made beforehand.
 */
const writtenChecks = () => ({
  name: 'written-checks',
  load(id) {
    if (id !== `${SOURCE}/validate/checks.ts`) return null;
    // A process of its own: the condition that leads to the sources is given when Node starts.
    const args = ['--conditions=strategy-source', inRepo('scripts/build/print-checks.mjs')];
    return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 10_000_000 });
  },
});

const SHEETS = ['demo/base.css', 'demo/guide.css', `${PAGE}/pruefer.css`];

const copyPages = () => ({
  name: 'copy-pages',
  writeBundle() {
    mkdirSync(FOLDER, { recursive: true });
    const css = SHEETS.map((path) => readFileSync(inRepo(path), 'utf8')).join('\n');
    writeFileSync(`${FOLDER}/pruefer.css`, css);
    for (const name of ['index.html', 'vorschau.html'])
      copyFileSync(`${PAGE}/${name}`, `${FOLDER}/${name}`);
  },
});

/** `dist/feed-pruefer/`: the page on which editors check their workbooks, its worker and its preview. */
export function checkerBuild() {
  return {
    input: {
      pruefer: `${PAGE}/checker-page.ts`,
      'pruefer-worker': `${SOURCE}/checker/worker.ts`,
      vorschau: `${SOURCE}/checker/preview.ts`,
    },
    onLog(level, log, handle) {
      // Modules of Node are none of a page.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      handle(level, log);
    },
    plugins: [
      writtenChecks(),
      commonjs({ include: /node_modules\/ajv\// }),
      json({ namedExports: false }),
      ...plainPlugins('es2022'),
      licences(`${FOLDER}/THIRD-PARTY.txt`),
      copyPages(),
    ],
    output: {
      dir: FOLDER,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'teil-[name].js',
      plugins: [minifyModule(), namedLicence()],
    },
  };
}
