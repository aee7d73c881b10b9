import {
  ADMISSION,
  ABOUT,
  BELOW,
  CHARTS,
  MAP,
  MORE,
  NEEDS,
  PARTS,
  POLL,
  PROOF,
  READERS,
  RECEIPTS,
  SENDING,
  SHEET,
} from './lazy-modules.mjs';

/** The sample feed as a release holds it. */
const WHOLE = '/feed/strategy.json';
const IN_PARTS = '/feed/parts/strategy.json';

/**
 * What a page may cost in bytes, brotli, for which a web server compresses each file alone. A ceiling is
 * what the build reached, and 2 % more. Whoever raises one says in the same change what residents get
 * for it; whoever saves bytes lowers it. No ceiling justifies a library of our own in the place of a kept
 * one. What a page fetches once it is `idle` is told beside its ceiling: text that is folded or far below,
 * for paper, search and reading aids (H-22). An end-to-end test opens each page with its sample feed and
 * compares the files with those that a browser fetched.
 */
export const budgets = [
  { name: 'Loader alone', ceiling: 2810, scenario: { widgets: [], lazy: [] }, feed: WHOLE },
  {
    name: 'Banner alone, in German',
    ceiling: 26_100,
    scenario: { widgets: ['vision-banner'], lazy: [], idle: [ABOUT] },
    feed: WHOLE,
  },
  {
    name: 'Banner alone, feed in parts',
    ceiling: 26_100,
    scenario: { widgets: ['vision-banner'], lazy: [], idle: [ABOUT] },
    feed: IN_PARTS,
  },
  {
    name: 'Banner + explorer with its sheet',
    ceiling: 50_900,
    scenario: {
      widgets: ['vision-banner', 'action-field-explorer'],
      lazy: [READERS, SHEET],
      idle: [ABOUT, MORE],
    },
    feed: WHOLE,
  },
  {
    name: 'Banner + explorer with its sheet, feed in parts',
    ceiling: 52_600,
    scenario: {
      widgets: ['vision-banner', 'action-field-explorer'],
      lazy: [READERS, PARTS, SHEET],
      idle: [ABOUT, MORE],
    },
    feed: IN_PARTS,
  },
  {
    name: 'Banner + map with its sheet',
    ceiling: 57_700,
    scenario: {
      widgets: ['vision-banner', 'project-map'],
      lazy: [READERS, SHEET],
      idle: [ABOUT, MORE],
    },
    feed: WHOLE,
  },
  {
    name: 'Progress chart, until somebody asks for a drawing',
    ceiling: 47_600,
    scenario: { widgets: ['progress-chart'], lazy: [READERS], idle: [BELOW] },
    feed: WHOLE,
  },
  {
    name: 'Feedback form, until somebody writes',
    ceiling: 36_500,
    scenario: { widgets: ['feedback-form'], lazy: [], idle: [READERS, NEEDS, ADMISSION] },
    feed: WHOLE,
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
    ceiling: 85_700,
    scenario: { widgets: FIVE, lazy: [READERS, SHEET, SENDING] },
  },
  {
    name: 'The same with votes, receipts, needs and proof',
    ceiling: 95_700,
    scenario: {
      widgets: FIVE,
      lazy: [READERS, SHEET, SENDING, POLL, RECEIPTS, NEEDS, PROOF],
    },
  },
  { name: 'The map’s own part', ceiling: 10_900, module: MAP },
  { name: 'Points and ratings of the form', ceiling: 5090, module: POLL },
  { name: 'Chart.js with what comes along', ceiling: 43_600, module: CHARTS },
];
