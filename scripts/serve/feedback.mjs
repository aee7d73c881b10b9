import { fileURLToPath } from 'node:url';
import strategy from '../../packages/feed/fixtures/lippe/strategy.json' with { type: 'json' };
import {
  addAccount,
  EVERY_TOWN,
  configOf,
  connect,
  createReceiver,
  listAccounts,
  migrate,
} from '../../packages/receiver/src/index.ts';

const FEED = fileURLToPath(
  new URL('../../packages/feed/fixtures/lippe/strategy.json', import.meta.url),
);

/** What the receiver answers itself; `/v1/embed.js` and its like are files. */
const OURS =
  /^\/(?:v1\/(?:feedback|votes|challenge|permission|receipts|health)|moderation)(?:[/?]|$)/;

/** Of this process only: the demonstration keeps messages, not keys. */
const secret = crypto.randomUUID() + crypto.randomUUID();

/** Who moderates in the demonstration: one town, and all of them. */
const MODERATORS = { lemgo: 'lemgo', kreis: EVERY_TOWN };

/**
 * Makes the accounts of the demonstration where its database has none yet.
 *
 * @returns `{login, password}` of each that was made now: the passwords are kept nowhere else
 */
export async function firstAccounts(file) {
  const database = connect(file);
  try {
    await migrate(database);
    if ((await listAccounts(database)).length) return [];
    const made = [];
    for (const [login, town] of Object.entries(MODERATORS)) {
      made.push({ login, password: await addAccount(database, login, town) });
    }
    return made;
  } finally {
    await database.destroy();
  }
}

/** The towns of the sample feed, all on the demonstration's own address. */
function configFor(url) {
  const origins = [url, url.replace('localhost', '127.0.0.1')];
  const towns = strategy.municipalities.map(({ id, name }) => ({ id, name, origins }));
  const county = strategy.municipalities.find(({ kind }) => kind === 'county').id;
  return configOf({ county, towns, publicUrl: url, feed: FEED }, secret);
}

async function open(url, file) {
  const database = connect(file);
  await migrate(database);
  const app = createReceiver({ config: configFor(url), database }, false);
  await app.ready();
  return {
    handle: (request, response) => app.routing(request, response),
    async close() {
      await app.close();
      await database.destroy();
    },
  };
}

/**
 * The real receiver behind the demonstration's address, opened when somebody first asks for it.
 *
 * @param url - of the demonstration
 * @param file - of its SQLite database; in memory unless told otherwise
 * @returns `answer(request, response)`, which tells whether the request was its own, and `close()`
 */
export function feedbackDesk(url, file = ':memory:') {
  let desk;
  return {
    async answer(request, response) {
      if (!OURS.test(request.url)) return false;
      desk ??= open(url, file);
      (await desk).handle(request, response);
      return true;
    },
    async close() {
      await (await desk)?.close();
    },
  };
}
