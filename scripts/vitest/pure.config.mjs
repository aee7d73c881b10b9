import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { countReporter } from './count-reporter.mjs';

/** Tests of code that needs no browser, database or connection: in Node, some files at once. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  ssr: { resolve: { conditions: ['strategy-source'] } },
  test: {
    include: ['packages/*/src/**/*.pure.test.ts'],
    setupFiles: ['scripts/run/property-seed.mjs'],
    testTimeout: 60_000,
    reporters: ['dot', countReporter('pure tests')],
  },
});
