import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../../build/paths.mjs';
import { LOCALIZE } from './own-localize.mjs';

const SOURCE = 'strategy-source';
/** Only the tree has what these speak of. */
const OF_THE_TREE = ['scripts', 'devDependencies'];
const isOfTheTree = (path) => /(^|\/)src\//.test(path);

/** What a package has to install, without what is copied into it. */
const installed = ({ [LOCALIZE]: _copied, ...others } = {}) =>
  Object.keys(others).length ? others : undefined;

/** A target without the condition that leads to our sources; undefined where nothing else is left. */
function publishedTarget(target) {
  if (typeof target === 'string') return target;
  const left = Object.entries(target).filter(([condition]) => condition !== SOURCE);
  return left.length ? Object.fromEntries(left) : undefined;
}

/**
 * A package as the tree describes it → as it is published: without the sources and what tests import.
 *
 * @param isBundled - whether its files hold what it depends on
 */
export function publishedManifest(manifest, isBundled = false) {
  const exports = Object.entries(manifest.exports)
    .map(([name, target]) => [name, publishedTarget(target)])
    .filter(([, target]) => target);
  const { sideEffects } = manifest;
  const left = isBundled ? [...OF_THE_TREE, 'dependencies'] : OF_THE_TREE;
  return Object.fromEntries(
    Object.entries({
      ...manifest,
      dependencies: installed(manifest.dependencies),
      sideEffects: Array.isArray(sideEffects)
        ? sideEffects.filter((path) => !isOfTheTree(path))
        : sideEffects,
      exports: Object.fromEntries([...exports, ['./package.json', './package.json']]),
    }).filter(([key, value]) => !left.includes(key) && value !== undefined),
  );
}

/** The sources of what a package publishes, as paths inside it. */
export const publishedSources = ({ exports }) =>
  Object.values(exports).flatMap((target) =>
    target[SOURCE] && publishedTarget(target) ? [target[SOURCE]] : [],
  );

export const readManifest = (name) =>
  JSON.parse(readFileSync(inRepo('packages', name, 'package.json'), 'utf8'));

/** Files of this release in the place of patterns, which no shell of Windows resolves. */
export const withVersions = (text, version) => text.replaceAll('-*.tgz', `-${version}.tgz`);

/** Lays a package out as it is packed, but for what is compiled or generated. */
export function stage(name, into, isBundled) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const manifest = publishedManifest(readManifest(name), isBundled);
  writeFileSync(join(into, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(inRepo('LICENSE'), join(into, 'LICENSE'));
  for (const part of ['README.md', 'CHANGELOG.md', ...manifest.files]) {
    const from = inRepo('packages', name, part);
    if (part !== 'dist' && existsSync(from)) cpSync(from, join(into, part), { recursive: true });
  }
  const readme = join(into, 'README.md');
  writeFileSync(readme, withVersions(readFileSync(readme, 'utf8'), manifest.version));
}
