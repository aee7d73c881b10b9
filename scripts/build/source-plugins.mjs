import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { litGuest } from './lit-guest.mjs';
import { onPatchedPages } from './patched-natives.mjs';
import { inRepo } from './paths.mjs';

/** Indentation of style sheets, which a browser passes over and every page would load. */
export const withoutIndentation = (path, code) =>
  /\.styles\.[jt]s$/.test(path) ? code.replace(/^ +/gm, '') : code;

const styleSheets = {
  name: 'style-sheets',
  transform: (code, id) =>
    id.endsWith('.styles.ts') ? { code: withoutIndentation(id, code), map: null } : undefined,
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
    styleSheets,
    esbuild({ target, tsconfig: inRepo('tsconfig.json') }),
  ];
}
