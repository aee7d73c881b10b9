import { PARTS, READERS, SHEET } from './lazy-modules.mjs';

/**
 * What a page may cost in bytes, gzip -9; without a limit a line is for information only. An end-to-end
 * test opens each page with its sample feed and compares the files with those that a browser fetched.
 */
export const budgets = [
  { name: 'Loader alone', scenario: { widgets: [], lazy: [] }, feed: 'lippe', limit: 2500 },
  {
    name: 'Banner alone, in German',
    scenario: { widgets: ['vision-banner'], lazy: [READERS] },
    feed: 'lippe',
    limit: 15_000,
  },
  {
    name: 'Banner alone, feed in parts',
    scenario: { widgets: ['vision-banner'], lazy: [] },
    feed: 'lippe-parts',
  },
  {
    name: 'Banner + explorer with its sheet',
    scenario: { widgets: ['vision-banner', 'action-field-explorer'], lazy: [READERS, SHEET] },
    feed: 'lippe',
    limit: 26_000,
  },
  {
    name: 'Banner + explorer with its sheet, feed in parts',
    scenario: {
      widgets: ['vision-banner', 'action-field-explorer'],
      lazy: [READERS, PARTS, SHEET],
    },
    feed: 'lippe-parts',
  },
];
