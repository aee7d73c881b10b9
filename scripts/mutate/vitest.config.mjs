import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import pure from '../vitest/pure.config.mjs';
import { areas } from './areas.mjs';

const area = areas[process.env.STRATEGY_AREA];

/** Drives the tests of one area, those of node:test and of the browsers' runner as well. */
export default mergeConfig(
  { ...pure, test: { ...pure.test, include: [], reporters: [] } },
  defineConfig({
    resolve: {
      alias: {
        '@open-wc/testing': 'vitest',
        'node:test': fileURLToPath(new URL('node-test.mjs', import.meta.url)),
      },
    },
    // Each change gets new processes; files that share one load the receiver once.
    test: { globals: true, include: area?.tests, isolate: false },
  }),
);
