import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { inRepo } from '../../build/paths.mjs';

const OURS = /^[./]|^@strategy-widgets\//;

/** JavaScript of the receiver and its siblings; the packages of others stay imports. */
export async function bundleReceiver(folder) {
  const build = await rollup({
    input: inRepo('packages/receiver/src/main.ts'),
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
  await build.write({ dir: folder, format: 'es', chunkFileNames: '[name].js' });
  await build.close();
}
