import { once } from 'node:events';
import { createReceiver } from './app.ts';
import { connect, migrate } from './database/database.ts';
import { environmentFrom } from './configuration/environment.ts';

/** Milliseconds that requests in flight have after SIGTERM. */
const DRAIN = 10_000;

/** @param folder - where paths begin: npm would start a package in its own */
async function main([folder = '.']: readonly string[]): Promise<void> {
  process.chdir(folder);
  const { config, databaseUrl, port, host, isTrial } = environmentFrom(process.env);
  const database = connect(databaseUrl);
  const isNew = await migrate(database);
  const app = createReceiver({ config, database });
  const address = await app.listen({ port, host });
  if (isNew) console.log('Neue, leere Datenbank angelegt.');
  if (isTrial)
    console.log('Probebetrieb: ohne FEEDBACK_SECRET gilt jede Quittung nur bis zum Ende.');
  console.log(`Der Empfänger läuft: ${address}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  setTimeout(() => process.exit(1), DRAIN).unref();
  await app.close();
  await database.destroy();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
