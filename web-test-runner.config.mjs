import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { engineLaunchers } from './scripts/wtr/engines.mjs';
import { chordPlugin } from './scripts/wtr/chord-plugin.mjs';
import { emulatePlugin } from './scripts/wtr/emulate-plugin.mjs';
import { countReporter } from './scripts/wtr/count-reporter.mjs';
import { lateImportPlugin } from './scripts/wtr/late-import-plugin.mjs';
import { viewportPlugin } from './scripts/wtr/viewport-plugin.mjs';

/** The sample feed's receiver as far as a form asks it before anybody writes: it takes messages. */
function permit(context, next) {
  if (context.path !== '/v1/permission') return next();
  context.status = 204;
  return undefined;
}

/** All browser tests in every engine that is there; STRATEGY_ENGINES=chromium restricts them. */
export default {
  rootDir: '.',
  files: ['packages/**/src/**/*.test.ts', '!packages/**/*.{node,pure}.test.ts'],
  nodeResolve: { exportConditions: ['strategy-source', 'browser', 'default'] },
  browsers: engineLaunchers(),
  concurrentBrowsers: 3,
  middleware: [permit],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      define: { STRATEGY_FULL: String(process.env.STRATEGY_FULL === '1') },
    }),
    lateImportPlugin(),
    emulatePlugin(),
    chordPlugin(),
    viewportPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browserStartTimeout: 60_000,
};
