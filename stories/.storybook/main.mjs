import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, mergeConfig } from 'vite';
import { createManifest } from '../../scripts/manifest/create-manifest.mjs';
import { writeStoryFeeds } from '../../scripts/stories/make-feeds.mjs';

const MANIFEST = '@strategy-widgets/elements/custom-elements.json';
const VIRTUAL = '\0custom-elements-manifest';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Vite bundles before a page asks for it: found late, it reloads the page, which fails tests. */
function dependencies() {
  const file = `${root}packages/elements/package.json`;
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies);
  const foreign = names.filter((name) => !name.startsWith('@strategy-widgets/'));
  return [...foreign, 'lit/directive-helpers.js', 'storybook/actions'];
}

/** The manifest as the sources of this moment have it, without a file that could be older. */
const manifestPlugin = () => ({
  name: 'custom-elements-manifest',
  enforce: 'pre',
  resolveId: (id) => (id === MANIFEST ? VIRTUAL : undefined),
  load: (id) => (id === VIRTUAL ? `export default ${JSON.stringify(createManifest())}` : undefined),
});

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.mdx', '../**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [{ from: writeStoryFeeds(), to: '/feeds' }],
  // No request leaves the machine: no telemetry, no crash reports, no look for news or updates.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  viteFinal: (config) =>
    mergeConfig(config, {
      root,
      resolve: { conditions: ['strategy-source', ...defaultClientConditions] },
      optimizeDeps: { include: dependencies() },
      plugins: [manifestPlugin()],
      build: { chunkSizeWarningLimit: 2000 },
    }),
};
