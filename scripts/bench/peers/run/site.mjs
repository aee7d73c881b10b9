/** Everything that the hosts of the comparison hold. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../../build/paths.mjs';
import { peersFeed } from '../pages/content.mjs';
import { framedPages } from '../pages/framed.mjs';
import { kitPages } from '../pages/kits.mjs';
import { oursPages } from '../pages/ours.mjs';
import { writtenPage } from '../pages/written.mjs';

const CLIENT = ['list.js', 'map.js', 'charts.js', 'controls.js'];

const clientFiles = () =>
  Object.fromEntries(
    CLIENT.map((name) => [
      name,
      readFileSync(new URL(`../client/${name}`, import.meta.url), 'utf8'),
    ]),
  );

const merged = (sites) => {
  const hosts = {};
  for (const site of sites)
    for (const [host, files] of Object.entries(site)) hosts[host] = { ...hosts[host], ...files };
  return hosts;
};

const fromDisk = (path) => (existsSync(path) ? readFileSync(path) : undefined);

/**
 * @param packages - folder of the peers' packages
 * @param before - folder of another build of ours, if any
 * @returns names of all hosts, what reads their files, and which are large
 */
export function siteOf(packages, before) {
  const [feed, client] = [peersFeed(1000), clientFiles()];
  const written = { '/static': writtenPage(feed), ...kitPages(client) };
  const builds = [oursPages(dist, '', '')];
  if (before) builds.push(oursPages(before, 'before/', '@before'));
  const made = merged([framedPages(feed, client), { 'stadt.test': written }, ...builds]);
  return {
    hosts: [...Object.keys(made), 'pakete.test'],
    early: Object.keys(made['kreis.test'])
      .filter((path) => !path.includes('/details-'))
      .map((path) => ['kreis.test', path]),
    read(host, path) {
      const text = made[host]?.[path];
      if (text !== undefined || path.includes('..')) return text;
      // Each frame has its libraries on its own host, kits and our widgets come from another.
      if (host !== 'kreis.test') return fromDisk(join(packages, path));
      const build = path.startsWith('/before/') ? before : dist;
      return fromDisk(join(build, path.replace('/before', '')));
    },
  };
}
