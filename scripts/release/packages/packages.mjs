import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dist, inRepo, version } from '../../build/paths.mjs';
import { run } from '../../run/process.mjs';
import { compileInto } from './compile.mjs';
import { undeclared } from './declared.mjs';
import { writeEditorData } from './editor-data.mjs';
import { addLocalize } from './own-localize.mjs';
import { publishedSources, readManifest, stage } from './staged.mjs';

/** What developers install; the programs are built by themselves. */
export const PUBLISHED = ['feed', 'feedback', 'elements', 'themes', 'embed'];
/** Comes as pages load it, with the chunks that it names and all that these need. */
const BUNDLED = 'embed';
const COMPILED = PUBLISHED.filter((name) => name !== BUNDLED);
const STAGING = inRepo('.tmp', 'packages');

const staged = (name) => join(STAGING, name);

function copyFiles(from, pattern, into) {
  for (const file of globSync(pattern, { cwd: from, exclude: ['**/*.{br,gz}'] })) {
    mkdirSync(dirname(join(into, file)), { recursive: true });
    cpSync(join(from, file), join(into, file));
  }
}

/** Servers compress as they do for everything else: no precompressed copies. */
function addBuilt() {
  const embed = join(staged(BUNDLED), 'dist');
  copyFiles(dist, `{v1,${version}}/**/*.*`, embed);
  copyFiles(dist, 'THIRD-PARTY.txt', embed);
  writeFileSync(join(embed, 'v1', 'embed.d.ts'), 'export {};\n');
  copyFiles(join(dist, 'feed'), '*.json', join(staged('feed'), 'sample'));
}

function compileAll() {
  const entries = COMPILED.flatMap((name) =>
    publishedSources(readManifest(name)).map((path) => join(name, path)),
  );
  compileInto(entries, (name) => (COMPILED.includes(name) ? staged(name) : undefined));
}

/** Lays out every published package in `.tmp/packages` and returns its folders. */
export function stagePackages() {
  if (!existsSync(join(dist, 'v1', 'embed.js'))) throw new Error('First: npm run build');
  for (const name of PUBLISHED) stage(name, staged(name), name === BUNDLED);
  compileAll();
  addBuilt();
  addLocalize(join(staged('elements'), 'dist'));
  writeEditorData(join(staged('elements'), 'dist'), readManifest('elements'));
  const folders = PUBLISHED.map(staged);
  const missing = folders.flatMap(undeclared);
  if (missing.length) throw new Error(missing.join('\n'));
  return folders;
}

/** `strategy-widgets-feed-1.0.0.tgz`, as `npm pack` names it. */
export const tarballOf = (folder) => `strategy-widgets-${basename(folder)}-${version}.tgz`;

/**
 * Packs every published package; needs `dist/` and no network.
 *
 * @param into - folder of the tarballs
 * @returns their paths
 */
export async function buildPackages(into) {
  const folders = stagePackages();
  mkdirSync(into, { recursive: true });
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', into, ...folders];
  if ((await run('npm', args)) !== 0) throw new Error('npm pack failed');
  return folders.map((folder) => join(into, tarballOf(folder)));
}
