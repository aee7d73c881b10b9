import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { litGuest } from './lit-guest.mjs';
import { inRepo } from './paths.mjs';

/** Everything between the sources and JavaScript of one language level. */
export function sourcePlugins(target) {
  return [
    // `production` is named because the resolver would otherwise take Lit's development build.
    nodeResolve({
      exportConditions: ['strategy-source', 'browser', 'production', 'default'],
      extensions: ['.ts', '.js'],
    }),
    litGuest(),
    esbuild({ target, tsconfig: inRepo('tsconfig.json') }),
  ];
}
