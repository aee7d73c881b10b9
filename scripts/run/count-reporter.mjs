/** A node:test reporter that yields the numbers of the whole run as JSON, in the form of the browser tests. */
export default async function* countReporter(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, cancelled, skipped, todo, tests } = data.counts;
    const failed = tests - passed - skipped - todo;
    yield JSON.stringify({ node: { passed, failed: Math.max(failed, cancelled), skipped } });
  }
}
