import { createReceiver } from '../app.ts';
import type { ConfigFile } from '../configuration/config.ts';
import { connect, migrate } from '../database/database.ts';
import { unpack } from '../database/packed-text.ts';
import { faultyProxy, type Fault } from './trials/faulty-proxy.ts';
import { testConfig } from './lippe.ts';

export type TestReceiver = Awaited<ReturnType<typeof startReceiver>>;

/** The real receiver behind a line that fails as told. */
export async function startReceiver(change?: Partial<ConfigFile>, now?: () => number) {
  const database = connect(':memory:');
  await migrate(database);
  const app = createReceiver({ config: testConfig(change), database, now }, false);
  const faults: Fault[] = [];
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const proxy = await faultyProxy(address, () => faults.shift());
  return {
    url: `${proxy.url}/v1/feedback`,
    /** What the next POSTs meet, one each; afterwards the line is sound. */
    faults,
    requests: proxy.requests,
    /** Headers of every POST that came. */
    get posts() {
      return proxy.requests.filter(({ method }) => method === 'POST').map(({ headers }) => headers);
    },
    app,
    database,
    /** What is stored, with each text as it was written. */
    async entries() {
      const rows = await database.selectFrom('entry').selectAll().execute();
      return rows.map((row) => ({ ...row, text: unpack(row.text) }));
    },
    async close() {
      await proxy.close();
      await app.close();
      await database.destroy();
    },
  };
}
