import { finishDist } from './finish-dist.mjs';
import { leadingSemicolon, minifyScript } from './minify.mjs';
import { dist, version } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';
import { findWidgets } from './widgets.mjs';

const NOTICE = '/* Open source licences: THIRD-PARTY.txt of this release */';

const notice = () => ({
  name: 'notice',
  renderChunk: { order: 'post', handler: (code) => ({ code: `${code}${NOTICE}\n`, map: null }) },
});

/**
 * `dist/<version>/<widget>.js`: one immutable file each, for pages that pin it with `integrity`. It
 * fetches no further code and is valid as a classic script and as a module.
 */
export function selfContainedBuilds() {
  const widgets = [...findWidgets()];
  return widgets.map(([name, input], index) => ({
    input,
    plugins: [sourcePlugins('es2022'), index === widgets.length - 1 && finishDist()],
    output: {
      file: `${dist}/${version}/${name}.js`,
      format: 'iife',
      inlineDynamicImports: true,
      plugins: [minifyScript(), leadingSemicolon(), notice()],
    },
  }));
}
