import { join } from 'node:path';
import { scratch } from './process.mjs';

const npm = (...args) => ['npm', ['run', '--silent', ...args]];

/** Each is one step that passes or fails as a whole. */
export const checks = [
  { name: 'Lint', command: npm('lint') },
  { name: 'Format', command: npm('format') },
  { name: 'Types', command: npm('types') },
  { name: 'Generated files', command: npm('generate:check') },
  { name: 'Translations', command: npm('localize:check') },
];

/** All that a change has to pass, in this order; `counts` is the file in which a step leaves its numbers. */
export const all = [
  ...checks,
  { name: 'Build', command: npm('build') },
  { name: 'Pure tests', command: npm('test:pure'), counts: join(scratch, 'pure-tests.json') },
  { name: 'Node tests', command: npm('test:node'), counts: join(scratch, 'node-tests.json') },
  {
    name: 'Browser tests',
    command: npm('test:browser'),
    counts: join(scratch, 'browser-tests.json'),
    engines: ['chromium', 'firefox', 'webkit'],
  },
  {
    name: 'Stories',
    command: npm('test:stories'),
    counts: join(scratch, 'story-tests.json'),
    engines: ['chromium'],
  },
  { name: 'Static Storybook', command: npm('storybook:build') },
  {
    name: 'End-to-end tests',
    command: npm('test:e2e'),
    counts: join(scratch, 'e2e-tests.json'),
    engines: ['chromium'],
  },
  { name: 'Size', command: npm('size') },
];
