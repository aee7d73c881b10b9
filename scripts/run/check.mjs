import { runSteps } from './run-steps.mjs';
import { checks } from './steps.mjs';

/** All checks that need neither a build nor a browser. */
export const main = () => runSteps(checks);
