import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeGuides } from '../release/zip/guides.mjs';
import { liesmich } from '../release/zip/liesmich.mjs';
import { writeThemeSheets } from '../release/zip/theme-sheets.mjs';
import { compressAll } from './compress.mjs';
import { writeIntegrity } from './integrity.mjs';
import { dist, inRepo, version } from './paths.mjs';
import { writeSampleFeeds } from './sample-feeds.mjs';

function copySchema() {
  mkdirSync(`${dist}/v1/schema`, { recursive: true });
  cpSync(
    inRepo('packages/feed/schema/strategy.schema.json'),
    `${dist}/v1/schema/strategy.schema.json`,
  );
}

/** What people read: the page to begin with, the guides, the licence. */
export function writePapers() {
  writeGuides(dist);
  const integrity = JSON.parse(readFileSync(`${dist}/${version}/integrity.json`, 'utf8'));
  writeFileSync(`${dist}/LIESMICH.html`, liesmich(integrity));
  copyFileSync(inRepo('LICENSE'), `${dist}/LICENSE`);
}

/**
 * What stands beside the code, so that `dist/` is laid out as a release is: schema, sample feeds, themes,
 * integrity values, precompressed copies, and what people read.
 */
export function finishDist() {
  return {
    name: 'finish-dist',
    async closeBundle() {
      copySchema();
      writeSampleFeeds();
      writeIntegrity(`${dist}/${version}`);
      writeThemeSheets(dist);
      for (const folder of ['v1', version, 'feed', 'themes', 'feed-pruefer'])
        await compressAll(`${dist}/${folder}`);
      writePapers();
    },
  };
}
