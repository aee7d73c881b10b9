#!/usr/bin/env node
// The program of the released package. What it starts is built there beside it; no `await`, since not every Node
// understands that here.
import './needs-node.mjs';

import('../dist/strategy-feed.js');
