import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For what the tables below write. */
export const SLIPS = mkdtempSync(join(tmpdir(), 'feedback-slips-'));
process.once('exit', () => rmSync(SLIPS, { recursive: true, force: true }));

export const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(SLIPS, name), text);
  return join(SLIPS, name);
};
export const GOOD_TEXT = JSON.stringify({
  county: 'kreis',
  towns: [{ id: 'kreis', name: 'Kreis', origins: [] }],
});
export const GOOD_VARIABLES = {
  FEEDBACK_CONFIG: put('feedback.json', GOOD_TEXT),
  FEEDBACK_SECRET: 'a secret of the tests that is long enough',
} as const;
export const FOLDER = join(SLIPS, 'a folder');
mkdirSync(FOLDER);

/** What somebody wrote, the variables with it, and the sentence that names it. */
export type VariableSlip = readonly [string, Record<string, string | undefined>, RegExp];
