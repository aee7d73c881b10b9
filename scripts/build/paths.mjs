import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path of the repository, absolute. */
export const inRepo = (...parts) => resolve(root, ...parts);

/** The same, seen from the repository's root, with slashes: for reports and patterns. */
export const fromRoot = (path) => relative(root, path).split(sep).join('/');

/** Where everything that is published goes. */
export const dist = inRepo('dist');

/** What was built and which chunk needs which, for `npm run size` and the artefact tests. */
export const buildReport = inRepo('.tmp', 'build.json');

export const { version } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));
