const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Where a package finds another one, as Node looks for it. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folderOf(folder)) {
    const path = [folder, 'node_modules', name].filter(Boolean).join('/');
    if (packages[path]) return path;
    if (!folder) return undefined;
  }
}

const isOptional = (entry, name) =>
  Boolean(entry.optionalDependencies?.[name] ?? entry.peerDependenciesMeta?.[name]?.optional);

/** Each package that one needs, with what that needs in turn; those of our own are passed by. */
function* needed(packages, from, seen) {
  const entry = packages[from];
  const names = Object.keys({
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  });
  for (const name of names.filter((each) => !each.startsWith('@strategy-widgets/'))) {
    const path = placeOf(packages, from, name);
    if (!path && isOptional(entry, name)) continue;
    if (!path) throw new Error(`package-lock.json holds no ${name} for ${from}`);
    if (seen.has(path)) continue;
    seen.add(path);
    yield path;
    yield* needed(packages, path, seen);
  }
}

/** Which packages of the lock file a workspace runs with, as they lie below the root, sorted. */
export const lockedPaths = (lock, workspace) =>
  [...needed(lock.packages, workspace, new Set())].sort();

const ONLY_HERE = new Set(['dev', 'devOptional', 'peer', 'extraneous', 'resolved', 'funding']);

/**
 * The lock of a released package: of what it runs with the very versions and contents of ours, so that an
 * installation is the one that was tested.
 *
 * @param manifest - package.json of what is released
 * @returns the content of its npm-shrinkwrap.json
 */
export function shrinkwrap(lock, workspace, manifest) {
  const { name, version, license, dependencies, bin, engines } = manifest;
  const packages = { '': { name, version, license, dependencies, bin, engines } };
  for (const path of lockedPaths(lock, workspace)) {
    if (!path.startsWith('node_modules/')) throw new Error(`${path} would need another place`);
    const entries = Object.entries(lock.packages[path]);
    packages[path] = Object.fromEntries(entries.filter(([key]) => !ONLY_HERE.has(key)));
  }
  return { name, version, lockfileVersion: 3, requires: true, packages };
}
