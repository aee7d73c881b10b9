import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromRoot, inRepo, root } from '../../build/paths.mjs';
import { lockedPaths } from '../programs/locked.mjs';

const run = async (program, args) => {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 };
  return (await promisify(execFile)(program, args, options)).stdout;
};
const jsonOf = async (path) => JSON.parse(await readFile(inRepo(path), 'utf8'));

const NAME = /^(?:.*\/)?node_modules\//;
const BOM = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];

/** Packages that are released: `name@version`, theirs and of all they bring along. */
async function released() {
  const { packages } = await jsonOf('package-lock.json');
  const refs = new Set();
  for (const file of globSync('packages/*/package.json', { cwd: root })) {
    const { name, version, private: isPrivate } = await jsonOf(file);
    if (isPrivate) continue;
    refs.add(`${name}@${version}`);
    for (const path of lockedPaths({ packages }, fromRoot(inRepo(file, '..')))) {
      refs.add(`${path.replace(NAME, '')}@${packages[path].version}`);
    }
  }
  return refs;
}

/** When what is released was written: the same for everybody who builds it. */
async function timeOf({ SOURCE_DATE_EPOCH }) {
  const seconds = SOURCE_DATE_EPOCH ?? (await run('git', ['log', '-1', '--format=%ct']));
  return new Date(Number(seconds) * 1000).toISOString();
}

/** npm names a workspace by its folder; the reference has the package's name. */
const named = (component) => ({
  ...component,
  name: component['bom-ref'].slice(0, component['bom-ref'].lastIndexOf('@')),
});

const byRef = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);

/**
 * The bill of materials that `npm sbom` writes, of what is released and nothing else, and the same for everybody
 * who builds it. By itself npm leaves out what tools use, too (`--omit=dev`), or names every tool.
 */
export async function billOfMaterials(env = process.env) {
  const {
    serialNumber: _random,
    metadata,
    components,
    dependencies,
    ...rest
  } = JSON.parse(await run('npm', BOM));
  const refs = await released();
  const tools = metadata.tools.map(({ vendor, name }) => ({ vendor, name }));
  const component = named(metadata.component);
  const own = component['bom-ref'];
  const shown = components.filter((each) => refs.has(each['bom-ref'])).map(named);
  const edges = dependencies
    .filter(({ ref }) => ref === own || refs.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((to) => refs.has(to)).sort(),
    }));
  return {
    ...rest,
    metadata: { ...metadata, timestamp: await timeOf(env), tools, component },
    components: shown.sort(byRef('bom-ref')),
    dependencies: edges.sort(byRef('ref')),
  };
}

/**
 * Writes `sbom.cdx.json`, in CycloneDX.
 *
 * @returns its path
 */
export async function writeSbom(into) {
  await mkdir(into, { recursive: true });
  const path = join(into, 'sbom.cdx.json');
  await writeFile(path, `${JSON.stringify(await billOfMaterials(), null, 2)}\n`);
  return path;
}
