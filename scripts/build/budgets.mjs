import {
  CHARTS,
  MAP,
  NEEDS,
  PARTS,
  POLL,
  PROOF,
  READERS,
  RECEIPTS,
  SENDING,
  SHEET,
} from './lazy-modules.mjs';

/**
 * What a page may cost in bytes, gzip -9; without a goal a line is for information only. The goal is
 * where the project wants to be; the ceiling, where there is one, is what it has reached so far and
 * must not pass again: lower it with every byte saved, take it away when the goal is met. An
 * end-to-end test opens each page with its sample feed and compares the files with those that a
 * browser fetched.
 */
export const budgets = [
  { name: 'Loader alone', scenario: { widgets: [], lazy: [] }, feed: 'lippe', goal: 2500 },
  {
    name: 'Banner alone, in German',
    scenario: { widgets: ['vision-banner'], lazy: [] },
    feed: 'lippe',
    goal: 15_000,
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
    goal: 26_000,
    ceiling: 31_590,
  },
  {
    name: 'Banner + explorer with its sheet, feed in parts',
    scenario: {
      widgets: ['vision-banner', 'action-field-explorer'],
      lazy: [READERS, PARTS, SHEET],
    },
    feed: 'lippe-parts',
  },
  {
    name: 'Banner + map with its sheet',
    scenario: { widgets: ['vision-banner', 'project-map'], lazy: [READERS, SHEET] },
    feed: 'lippe',
  },
  {
    name: 'Progress chart with Chart.js',
    scenario: { widgets: ['progress-chart'], lazy: [READERS, CHARTS] },
    feed: 'lippe',
  },
  {
    name: 'Feedback form, until somebody writes',
    scenario: { widgets: ['feedback-form'], lazy: [] },
    feed: 'lippe',
  },
];

const FIVE = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

/**
 * The same for code that no single page of the tests loads: everything that five widgets can ask for,
 * opened sheet and sent message included, and parts on their own.
 */
export const partBudgets = [
  {
    name: 'All code of five widgets without Chart.js',
    scenario: { widgets: FIVE, lazy: [READERS, SHEET, SENDING] },
    goal: 45_000,
    ceiling: 63_060,
  },
  {
    name: 'The same with votes, receipts, needs and proof',
    scenario: {
      widgets: FIVE,
      lazy: [READERS, SHEET, SENDING, POLL, RECEIPTS, NEEDS, PROOF],
    },
    goal: 73_500,
  },
  { name: 'The map’s own part', module: MAP, goal: 9000 },
  { name: 'Points and ratings of the form', module: POLL, goal: 6000 },
  { name: 'Chart.js with what comes along', module: CHARTS, goal: 58_000 },
];
