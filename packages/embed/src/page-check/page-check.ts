import { tellDivSlips, tellScriptSlips } from './script-slips.ts';
import { releaseSwallowed } from './swallowed.ts';

// Runs by itself, once: the loader fetches it where a page may hold a slip.
tellScriptSlips();
tellDivSlips();
void releaseSwallowed();
