import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { litGuest } from './lit-guest.mjs';
import { onPatchedPages } from './patched-natives.mjs';
import { inRepo } from './paths.mjs';

/** Without the indentation of style sheets and templates, which a browser passes over and every page would load. */
export const withoutIndentation = (code) => code.replace(/^ +/gm, '');

const ELEMENTS = inRepo('packages/elements/src/');

const indentation = {
  name: 'indentation',
  transform: (code, id) =>
    id.startsWith(ELEMENTS) ? { code: withoutIndentation(code), map: null } : undefined,
};

/** Where modules are found, and JavaScript of one language level. */
export const plainPlugins = (target) => [
  // `production` is named because the resolver would otherwise take Lit's development build.
  nodeResolve({
    exportConditions: ['strategy-source', 'browser', 'production', 'default'],
    extensions: ['.ts', '.js'],
  }),
  esbuild({ target, tsconfig: inRepo('tsconfig.json') }),
];

/** Everything between the sources of what pages load and JavaScript of one language level. */
export function sourcePlugins(target) {
  const [resolve, compile] = plainPlugins(target);
  return [resolve, litGuest(), onPatchedPages(), indentation, compile];
}
