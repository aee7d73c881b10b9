/** What nothing needs any more: files, exports, packages. `npm run unused` tells. */
export default {
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: [
        '*.config.mjs',
        'scripts/*.mjs',
        'scripts/**/*.test.mjs',
        // Named by scripts/run.mjs, by options of test runners and by Stryker.
        'scripts/build/print-checks.mjs',
        'scripts/run/{start,test,full,quick,check,build,release}.mjs',
        'scripts/**/*-reporter.mjs',
        'scripts/mutate/*.mjs',
        // Given to rollup.
        'scripts/seed-defects/pages.mjs',
        // Run in pages of the release and of the benchmark.
        'scripts/release/zip/copy.js',
        'scripts/bench/peers/client/*.js',
        'e2e/**/*.{test,trial}.mjs',
        'e2e/*.mjs',
        'e2e/support/shared-server.mjs',
        'demo/*.js',
      ],
      project: ['{scripts,e2e,stories,demo}/**/*.{mjs,js,ts}', '!demo/examples/**'],
      storybook: {
        config: ['stories/.storybook/main.mjs'],
        entry: ['stories/.storybook/*.{ts,mjs}', 'stories/**/*.stories.ts', 'stories/**/*.mdx'],
      },
    },
    'packages/*': { entry: ['src/**/*.test.ts', 'src/testing/**'], project: 'src/**/*.{js,ts}' },
    // What the build puts in, see scripts/build.
    'packages/elements': {
      entry: ['src/**/*.test.ts', 'src/testing/**', 'src/shared/widget/lit-scope.ts'],
      project: 'src/**/*.ts',
      // lit-localize writes them.
      ignore: ['src/locales/*'],
    },
    'packages/publisher': {
      entry: [
        'src/**/*.test.ts',
        'src/testing/**',
        'src/checker-page/checker-page.ts',
        'src/checker/{worker,preview}.ts',
      ],
      project: 'src/**/*.ts',
    },
    'packages/embed': {
      entry: [
        'src/**/*.test.ts',
        'src/testing/**',
        'src/contained.ts',
        'src/page-check/page-check.ts',
        'src/plain-links/plain-links.ts',
        'src/frame/{frames,frame-page}.ts',
      ],
      project: 'src/**/*.ts',
    },
  },
  ignoreDependencies: [
    // Pages of tests load their files from node_modules.
    '@hotwired/turbo',
    'bootstrap',
    'cookieconsent',
    'jquery',
    'jquery-form',
    'jquery-migrate',
    'lit2',
    'orejime',
    'tarteaucitronjs',
    'vanilla-cookieconsent',
    // Commands and plugins that are called by name.
    '@arethetypeswrong/cli',
    '@changesets/cli',
    '@changesets/config',
    '@stryker-mutator/vitest-runner',
    // Types that @open-wc/testing wants: without them `expect` knows nothing.
    '@types/chai',
  ],
  // Of the system.
  ignoreBinaries: [
    'flock',
    'busybox',
    'mount',
    'nsenter',
    'openssl',
    'reuse',
    'systemd-analyze',
    'systemd-nspawn',
    'pdftotext',
    'soffice',
    'pg_dump',
    'pg_restore',
    'strace',
    'umount',
    'unshare',
  ],
};
