/**
 * Says in German what is wrong with a feed: `npm run feed:check -- FILE`.
 * Fails where an entry would be left out, or nothing could be shown.
 */
import { readFile } from 'node:fs/promises';
import { describeFeedError, describeProblem } from '@strategy-widgets/feed/messages';
import { recoverJson } from '@strategy-widgets/feed/rules';
import { validateFeed } from '@strategy-widgets/publisher/validate';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Bitte nennen Sie die Datei: check-feed.mjs strategy.json');
  process.exit(2);
}
const bytes = await readFile(file);
const outcome = recoverJson(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
const problems = outcome.ok ? validateFeed(outcome.data) : [];
const isUsable = outcome.ok && problems.every(({ severity }) => severity === 'warning');
if (!outcome.ok) console.log(`${file}: ${describeFeedError(outcome.code, outcome.place)}`);
for (const problem of problems) console.log(describeProblem(problem));
if (outcome.ok && !problems.length) console.log(`${file}: Keine Hinweise.`);
process.exitCode = isUsable ? 0 : 1;
