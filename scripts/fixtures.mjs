/**
 * `npm run fixtures` builds the sample feeds anew from their workbooks in `packages/publisher/fixtures`, as
 * editors do. What tests read is then laid out so that a change can be read, and without the numbers that a
 * publication adds.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const inRepo = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const WORKBOOKS = inRepo('packages/publisher/fixtures');

const workbooksOf = (region) =>
  readdirSync(`${WORKBOOKS}/${region}`)
    .filter((name) => /^[^.~].*\.xlsx$/.test(name))
    .sort()
    .map((name) => `${WORKBOOKS}/${region}/${name}`);

async function layOut(path) {
  const { counts: _counts, ...feed } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, await format(JSON.stringify(feed), { parser: 'json', printWidth: 100 }));
}

const regions = readdirSync(WORKBOOKS, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
for (const { name } of regions) {
  const folder = inRepo(`packages/feed/fixtures/${name}`);
  execFileSync(
    process.execPath,
    [
      '--conditions=strategy-source',
      inRepo('packages/publisher/src/commands/strategy-feed.ts'),
      'build',
      ...workbooksOf(name),
      '--out',
      folder,
    ],
    { stdio: 'inherit' },
  );
  await layOut(`${folder}/strategy.json`);
}
