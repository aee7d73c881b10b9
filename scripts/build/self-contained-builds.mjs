import { finishDist } from './finish-dist.mjs';
import { namedLicence } from './licences.mjs';
import { leadingSemicolon, minifyScript } from './minify.mjs';
import { PAGE_CHECK } from './lazy-modules.mjs';
import { dist, inRepo, version } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';
import { findWidgets } from './widgets.mjs';

const EMBED = inRepo('packages/embed/src/contained.ts');
const ENTRY = '\0contained:';

/** What the loader does for a page, around the module that registers a widget: before, and after. */
const around = (name, input) => ({
  name: 'around-widget',
  resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
  load(id) {
    if (id === `${ENTRY}before`)
      return `import { prepareContained } from ${JSON.stringify(EMBED)};\nprepareContained('${name}');`;
    if (id !== `${ENTRY}${name}`) return null;
    const [before, widget, embed, check] = [`${ENTRY}before`, input, EMBED, inRepo(PAGE_CHECK)].map(
      (path) => JSON.stringify(path),
    );
    return `import ${before};\nimport ${widget};\nimport { startContained } from ${embed};
startContained('${name}', () => import(${check}));`;
  },
});

/**
 * `dist/<version>/<widget>.js`: one immutable file each, for pages that pin it with `integrity`. It
 * fetches no further code and is valid as a classic script and as a module.
 */
export function selfContainedBuilds() {
  const widgets = [...findWidgets()];
  return widgets.map(([name, input], index) => ({
    input: `${ENTRY}${name}`,
    plugins: [
      around(name, input),
      sourcePlugins('es2022'),
      index === widgets.length - 1 && finishDist(),
    ],
    output: {
      file: `${dist}/${version}/${name}.js`,
      format: 'iife',
      inlineDynamicImports: true,
      plugins: [minifyScript(), leadingSemicolon(), namedLicence()],
    },
  }));
}
