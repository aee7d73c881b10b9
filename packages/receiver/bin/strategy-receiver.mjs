#!/usr/bin/env node
// The program of the released package; what it starts is built there beside it.
import './needs-node.mjs';

await import('../dist/main.js');
