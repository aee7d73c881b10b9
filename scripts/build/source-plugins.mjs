import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { litSubset } from './lit-subset.mjs';
import { shortMessageIds } from './message-ids.mjs';
import { minifyStyles } from './minify-styles.mjs';
import { inRepo } from './paths.mjs';
import { squeezeTemplates } from './squeeze-templates.mjs';
import { trustedTypes } from './trusted-types.mjs';

/** Everything between the sources and JavaScript of one language level. */
export function sourcePlugins(target) {
  return [
    // `production` is named because the resolver would otherwise take Lit's development build.
    nodeResolve({
      exportConditions: ['strategy-source', 'browser', 'production', 'default'],
      extensions: ['.ts', '.js'],
    }),
    trustedTypes(),
    litSubset(),
    shortMessageIds(),
    minifyStyles(),
    squeezeTemplates(),
    esbuild({ target, tsconfig: inRepo('tsconfig.json') }),
  ];
}
