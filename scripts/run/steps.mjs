import { join } from 'node:path';
import { scratch } from './process.mjs';

const SHARED_SERVER = '--test-global-setup=./e2e/support/shared-server.mjs';

export const npm = (...args) => ['npm', ['run', '--silent', ...args]];

const named = (failures, key) => [...new Set(failures.map((failure) => failure[key]))];

/** Runs these test files in Node, as `npm run test:node` and `test:e2e` do all of theirs. */
export const nodeTests = (...args) => ['node', ['scripts/run/node-tests.mjs', ...args]];

/** Needs no other step and no browser: may run beside others of its kind. */
const aside = (name, script) => ({ name, command: npm(script), isAside: true });

/** Each is one step that passes or fails as a whole; the longest first. */
export const checks = [
  aside('Lint', 'lint'),
  aside('Types', 'types'),
  aside('Shape', 'lint:shape'),
  aside('Unused', 'unused'),
  aside('Format', 'format'),
  aside('Translations', 'localize:check'),
  aside('Generated files', 'generate:check'),
];

/**
 * All that a change has to pass, in this order; `counts` is the file in which a step leaves its numbers,
 * `again` what runs its red tests a second time.
 */
export const all = [
  ...checks,
  aside('Build', 'build'),
  { ...aside('Pure tests', 'test:pure'), counts: join(scratch, 'pure-tests.json') },
  aside('Static Storybook', 'storybook:build'),
  {
    name: 'Node tests',
    command: npm('test:node'),
    counts: join(scratch, 'node-tests.json'),
    again: (failures) => ({ command: nodeTests(...named(failures, 'file')) }),
  },
  {
    name: 'Browser tests',
    command: npm('test:browser'),
    counts: join(scratch, 'browser-tests.json'),
    engines: ['chromium', 'firefox', 'webkit'],
    again: (failures) => ({
      command: npm('test:browser', '--', '--files', ...named(failures, 'file')),
      env: { STRATEGY_ENGINES: named(failures, 'engine').join(',').toLowerCase() },
    }),
  },
  {
    name: 'Stories',
    command: npm('test:stories'),
    counts: join(scratch, 'story-tests.json'),
    engines: ['chromium'],
  },
  {
    name: 'End-to-end tests',
    command: npm('test:e2e'),
    counts: join(scratch, 'e2e-tests.json'),
    engines: ['chromium'],
    again: (failures) => ({ command: nodeTests(SHARED_SERVER, ...named(failures, 'file')) }),
  },
  { name: 'Size', command: npm('size') },
];

/** Hours of trials that only `npm run test:full` makes, and what needs the registry. */
export const long = [
  {
    name: 'Examples',
    command: npm('examples'),
    counts: join(scratch, 'example-tests.json'),
    engines: ['chromium'],
  },
  { name: 'Release, installed', command: npm('test:release') },
  { name: 'Slips on the page for editors', command: npm('test:slips') },
  { name: 'Workbooks in LibreOffice', command: npm('test:office') },
  { name: 'Forms in WordPress', command: npm('test:wordpress') },
  ...['properties', 'kill', 'loss', 'outage'].map((trial) => ({
    name: `Trial: ${trial}`,
    command: npm('torture', '--', trial),
  })),
  { name: 'Release twice', command: npm('release:twice') },
];
