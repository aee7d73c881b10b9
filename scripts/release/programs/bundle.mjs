import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { fromRoot, inRepo } from '../../build/paths.mjs';

const OURS = /^[./]|^@strategy-widgets\//;

/**
 * JavaScript of a program and of its siblings; the packages of others stay imports.
 *
 * @param input - the source that starts it
 * @throws Error where code of others would come along, past the lock of the package and without its licence
 */
export async function bundleProgram(folder, input) {
  const build = await rollup({
    input,
    external: (id) => !OURS.test(id),
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
    plugins: [
      nodeResolve({ exportConditions: ['strategy-source'], extensions: ['.ts'] }),
      json(),
      esbuild({ target: 'node24', tsconfig: inRepo('tsconfig.json') }),
    ],
  });
  const foreign = build.watchFiles.filter(
    (path) => path !== input && !fromRoot(path).startsWith('packages/'),
  );
  if (foreign.length) throw new Error(`Not ours: ${foreign.map(fromRoot).join(', ')}`);
  await build.write({ dir: folder, format: 'es', chunkFileNames: '[name].js' });
  await build.close();
}
