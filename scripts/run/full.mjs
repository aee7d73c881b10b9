import { ensureBrowsers } from './install-browsers.mjs';
import { runSteps } from './run-steps.mjs';
import { all, long } from './steps.mjs';

/** As `npm test`, with every case of which that takes a sample, and the long runs. */
export async function main() {
  process.env.STRATEGY_FULL = '1';
  const missing = await ensureBrowsers();
  return runSteps([...all, ...long], missing);
}
