import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import pure from '../vitest/pure.config.mjs';
import { areas } from './areas.mjs';

const area = areas[process.env.STRATEGY_AREA];
const inCopy = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Our packages by name lead into this copy, whose code is changed; `node_modules` leads to the original. */
const ourPackages = () =>
  globSync('packages/*/package.json', { cwd: inCopy('') }).flatMap((file) => {
    const { name, exports } = JSON.parse(readFileSync(inCopy(file), 'utf8'));
    return Object.entries(exports ?? {}).map(([entry, target]) => [
      name + entry.slice(1),
      inCopy(`${dirname(file)}/${target['strategy-source'] ?? target}`),
    ]);
  });

/** The longest first: a shorter one would match its beginning. */
const byLength = ([a], [b]) => b.length - a.length;

/** Drives the tests of one area, those of node:test and of the browsers' runner as well. */
export default mergeConfig(
  { ...pure, test: { ...pure.test, include: [], reporters: [] } },
  defineConfig({
    resolve: {
      alias: {
        ...Object.fromEntries(ourPackages().sort(byLength)),
        '@open-wc/testing': 'vitest',
        'node:test': fileURLToPath(new URL('node-test.mjs', import.meta.url)),
      },
    },
    // Each change gets new processes; files that share one load the receiver once.
    test: { globals: true, include: area?.tests, isolate: false },
  }),
);
