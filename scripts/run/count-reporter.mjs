import { basename, relative } from 'node:path';

/**
 * A node:test reporter that yields the numbers of the whole run as JSON, with the failures, in the form
 * of the browser tests.
 */
export default async function* countReporter(source) {
  const failures = [];
  for await (const { type, data } of source) {
    if (type === 'test:fail' && !isOnlyInner(data)) failures.push(failureOf(data));
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, cancelled, skipped, todo, tests } = data.counts;
    const failed = tests - passed - skipped - todo;
    yield JSON.stringify({
      node: { passed, failed: Math.max(failed, cancelled), skipped, failures },
    });
  }
}

/** A suite fails along with its tests, which are told themselves. */
const isOnlyInner = ({ details }) => details.error?.failureType === 'subtestsFailed';

const failureOf = ({ name, file = '', details: { error } }) => ({
  name: `${basename(file)}: ${name}`,
  file: file && relative(process.cwd(), file),
  why: (error?.cause ?? error)?.message ?? '',
});
