import { describe as group, it as one } from 'vitest';

/** As much of node:test as the driven tests use. */
export { afterAll as after, beforeAll as before, afterEach, beforeEach } from 'vitest';

export const it = (name, work) =>
  one(name, ({ onTestFinished }) => work({ after: onTestFinished }));
export const test = (name, work) => it(name, work);

/** On one database: a change that only the other notices is a matter of its driver. */
export function describe(name, ...rest) {
  const suite = rest.at(-1);
  if (name.endsWith('on PostgreSQL')) return;
  group(name, suite);
}
