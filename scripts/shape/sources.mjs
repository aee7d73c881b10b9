import { globSync } from 'node:fs';
import { sep } from 'node:path';

const SOURCE = /^packages\/[^/]+\/src\/.+\.ts$/;
/** Tests stand beside their source; generated files and declarations of foreign code choose no name. */
const APART = /\.test\.ts$|\.d\.ts$|\/src\/(generated|locales)\//;

/** Whether a path of the repository is a source of a package that somebody wrote. */
export const isSource = (path) => SOURCE.test(path) && !APART.test(path);

/** All sources below a folder that holds `packages`, in alphabetical order. */
export function sourcesIn(root) {
  const paths = globSync('packages/*/src/**/*.ts', { cwd: root });
  return paths
    .map((path) => path.split(sep).join('/'))
    .filter(isSource)
    .sort();
}
