import { cpSync, mkdirSync } from 'node:fs';
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

/** What stands beside the code: schema, sample feeds, integrity values, precompressed copies. */
export function finishDist() {
  return {
    name: 'finish-dist',
    async closeBundle() {
      copySchema();
      writeSampleFeeds();
      writeIntegrity(`${dist}/${version}`);
      await compressAll(dist);
    },
  };
}
