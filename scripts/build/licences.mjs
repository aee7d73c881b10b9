import license from 'rollup-plugin-license';
import { dist } from './paths.mjs';

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

/** Licence gate and notice: a package under any other licence fails the build. */
export function licences() {
  return license({
    thirdParty: {
      allow: {
        test: `(${ALLOWED.join(' OR ')})`,
        failOnUnlicensed: true,
        failOnViolation: true,
      },
      output: {
        file: `${dist}/THIRD-PARTY.txt`,
        template: thirdPartyText,
      },
    },
  });
}
