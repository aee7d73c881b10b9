import { fileURLToPath } from 'node:url';
import { defaultClientConditions, mergeConfig } from 'vite';
import { createManifest } from '../../scripts/manifest/create-manifest.mjs';
import { bareImports } from '../../scripts/stories/bare-imports.mjs';
import { writeStoryFeeds } from '../../scripts/stories/make-feeds.mjs';

const MANIFEST = '@strategy-widgets/elements/custom-elements.json';
const VIRTUAL = '\0custom-elements-manifest';
const root = fileURLToPath(new URL('../..', import.meta.url));

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
      optimizeDeps: { include: [...bareImports(), 'lit/directive-helpers.js'] },
      plugins: [manifestPlugin()],
      build: { chunkSizeWarningLimit: 2000 },
    }),
};
