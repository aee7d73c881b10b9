import { readFileSync } from 'node:fs';
import license from 'rollup-plugin-license';
import { dist, fromRoot, inRepo } from './paths.mjs';

const OWN = 'EUPL-1.2';
const { packages: locked } = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8'));

const ALLOWED = ['BSD-3-Clause', 'BSD-2-Clause', 'MIT', 'Apache-2.0', 'ISC', '0BSD', 'EUPL-1.2'];

const describe = ({ name, version, license: id, homepage, licenseText }) =>
  [`${name} ${version} (${id})`, homepage, '', licenseText?.trim()].filter((line) => line !== null);

/** The text of THIRD-PARTY.txt: every package in the published code but our own. */
export function thirdPartyText(dependencies) {
  const foreign = dependencies.filter(({ name }) => !name.startsWith('@strategy-widgets/'));
  return foreign
    .map((dependency) => describe(dependency).join('\n'))
    .join(`\n\n${'-'.repeat(72)}\n\n`);
}

/**
 * Licence gate and notice: a package under any other licence fails the build.
 *
 * @param file - the notice
 */
export function licences(file = `${dist}/THIRD-PARTY.txt`) {
  return license({
    thirdParty: {
      allow: {
        test: `(${ALLOWED.join(' OR ')})`,
        failOnUnlicensed: true,
        failOnViolation: true,
      },
      output: {
        file,
        template: thirdPartyText,
      },
    },
  });
}

const packageOf = (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/**
 * The licence of a source module, as the lock file tells it.
 *
 * @param id - absolute path
 * @throws Error for a module from elsewhere: nothing that is published may come past the lock file. The gate
 *   sees the chunks alone, so for one under a licence that it would refuse, too
 */
export function licenceOf(id, packages = locked) {
  const path = fromRoot(id);
  const name = packageOf(path);
  if (!name && path.startsWith('packages/')) return OWN;
  const found = packages[name]?.license;
  if (!found) throw new Error(`${path} comes from no package of the lock file`);
  if (!ALLOWED.includes(found)) throw new Error(`${path} is under ${found}`);
  return found;
}

/** `/*! EUPL-1.2 AND MIT, THIRD-PARTY.txt *\/`: what a file is under, in as few bytes as say it. */
export function licenceLine(ids, packages = locked) {
  const all = new Set([OWN, ...ids.map((id) => licenceOf(id, packages)).sort()]);
  const others = all.size > 1 ? ', THIRD-PARTY.txt' : '';
  return `/*! ${[...all].join(' AND ')}${others} */`;
}

const isFile = (id) => !id.startsWith('\0');

/** Puts that line at the end of every file: some have to begin with a semicolon. After the minifier. */
export const namedLicence = () => ({
  name: 'named-licence',
  renderChunk: {
    order: 'post',
    handler(code, { modules }) {
      const ids = Object.keys(modules).filter((id) => isFile(id) && modules[id].renderedLength);
      return { code: `${code.trim()}${licenceLine(ids)}\n`, map: null };
    },
  },
});
