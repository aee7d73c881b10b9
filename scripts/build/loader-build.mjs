import { namedLicence } from './licences.mjs';
import { leadingSemicolon, minifyScript } from './minify.mjs';
import { dist, inRepo } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';

let chunks;
let themes;
let aside;

/** Told by the build of the chunks, which runs before. */
export function rememberChunks(map, themeFiles, asideFiles) {
  chunks = map;
  themes = themeFiles;
  aside = asideFiles;
}

/** Names every file once, however many widgets need it. */
function chunkMapCode(map, themeFiles) {
  const files = [...new Set([...Object.values(map), themeFiles].flat())];
  const list = (names) => `[${names.map((name) => `file${files.indexOf(name)}`).join()}]`;
  const entries = Object.entries(map).map(([name, names]) => `"${name}":${list(names)}`);
  return `const [${files.map((_, index) => `file${index}`).join()}] = ${JSON.stringify(files)};
export const chunkMap = {${entries.join()}};
export const themeFiles = ${list(themeFiles)};`;
}

/**
 * Writes the names of the chunks into the loader, and the address to use where no script tag tells:
 * the environment variable STRATEGY_BASE, for a host that serves pages of optimising CMS.
 */
const inlineChunkMap = () => ({
  name: 'inline-chunk-map',
  load(id) {
    if (!/embed[\\/]src[\\/]chunk-map\.ts$/.test(id)) return null;
    if (!chunks) this.error('The chunks have to be built before the loader');
    const base = process.env.STRATEGY_BASE ?? '/v1/';
    return `${chunkMapCode(chunks, themes)}
export const checkFile = ${JSON.stringify(aside.check)};
export const linkFile = ${JSON.stringify(aside.links)};
export const frameFile = ${JSON.stringify(aside.frames)};
export const builtBase = ${JSON.stringify(base)};`;
  },
});

/** `dist/v1/embed.js`: one text that is valid as a classic script and as a module. */
export function loaderBuild() {
  return {
    input: inRepo('packages/embed/src/embed.ts'),
    plugins: [inlineChunkMap(), sourcePlugins('es2020')],
    output: {
      file: `${dist}/v1/embed.js`,
      format: 'iife',
      generatedCode: 'es2015',
      strict: false,
      plugins: [minifyScript(), leadingSemicolon(), namedLicence()],
    },
  };
}
