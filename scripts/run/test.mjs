import { recordGreen } from './green.mjs';
import { ensureBrowsers } from './install-browsers.mjs';
import { runSteps } from './run-steps.mjs';
import { all } from './steps.mjs';

/** Everything: checks, build, tests in all engines, size. */
export async function main() {
  const missing = await ensureBrowsers();
  return recordGreen(() => runSteps(all, missing), { isWhole: missing.length === 0 });
}
