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

/** Everything between the sources and JavaScript of one language level. */
export function sourcePlugins(target) {
  return [
    // `production` is named because the resolver would otherwise take Lit's development build.
    nodeResolve({
      exportConditions: ['strategy-source', 'browser', 'production', 'default'],
      extensions: ['.ts', '.js'],
    }),
    litGuest(),
    onPatchedPages(),
    indentation,
    esbuild({ target, tsconfig: inRepo('tsconfig.json') }),
  ];
}
