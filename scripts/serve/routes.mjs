import { join } from 'node:path';

const SECOND = 1;
const FIVE_MINUTES = 300 * SECOND;
const YEAR = 31_536_000 * SECOND;

const immutable = `public, max-age=${YEAR}, immutable`;
const evergreen = `public, max-age=${FIVE_MINUTES}`;
const always = 'no-cache';

/**
 * First match wins. `folder` is below the root; the path is kept below it.
 * An asset may be loaded by any site, a page only by this one. A part of a feed carries its content's
 * hash in its name, so it never changes.
 */
export const routes = [
  { match: /^\/v1\/chunks\//, folder: 'dist', cache: immutable, asset: true },
  { match: /^\/v1\//, folder: 'dist', cache: evergreen, asset: true },
  { match: /^\/\d+\.\d+\.\d+(-[\w.]+)?\//, folder: 'dist', cache: immutable, asset: true },
  {
    match: /^\/feed\/.*\/(measures|search|indicators|history|details)[.-][0-9a-z]{8,}(\.json|\/)/,
    folder: 'dist',
    cache: immutable,
    asset: true,
  },
  { match: /^\/feed\//, folder: 'dist', cache: evergreen, asset: true },
  // The sample of another region is for the demo alone: no release brings it.
  { match: /^\/suedwestfalen\//, folder: 'packages/feed/fixtures', cache: evergreen, asset: true },
  { match: /^\/themes\//, folder: 'dist', cache: evergreen, asset: true },
  // What people read and use of a release: the demo pages link to it.
  {
    match: /^\/(anleitung\/|feed-pruefer\/|LIESMICH\.html$|THIRD-PARTY\.txt$)/,
    folder: 'dist',
    cache: always,
    asset: false,
  },
  { match: /^\//, folder: 'demo', cache: always, asset: false },
];

/** On every answer, errors too: https://owasp.org/www-project-secure-headers/ */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
const forAssets = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const forPages = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
};

/** The security headers of an asset or a page. */
export const securityHeaders = (asset) => ({ ...everywhere, ...(asset ? forAssets : forPages) });

/** The route of a decoded path and the file it names. */
export function routeOf(path, root) {
  const route = routes.find(({ match }) => match.test(path));
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return { ...route, folder: join(root, route.folder), file: join(root, route.folder, name) };
}
