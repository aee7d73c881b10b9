import { tellDivSlips, tellScriptSlips } from './script-slips.ts';
import { releaseSwallowed } from './swallowed.ts';
import { gatherTorn } from './torn.ts';

// Runs by itself, once: the loader fetches it where a page may hold a slip.
tellScriptSlips();
tellDivSlips();
void gatherTorn().then(releaseSwallowed);
