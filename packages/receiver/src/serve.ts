import { once } from 'node:events';
import { createReceiver } from './app.ts';
import { databaseTrouble } from './configuration/reach.ts';
import { environmentFrom } from './configuration/environment.ts';
import { connect, migrate } from './database/database.ts';
import { unknownWord } from './usage.ts';

/** Milliseconds that requests in flight have after SIGTERM. */
const DRAIN = 10_000;

/** Why nothing can listen there. */
function placeTrouble(host: string, port: number, error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT: An ${host}, Port ${port} hört schon ein Programm, vielleicht ein zweiter Empfänger.`,
    EACCES: `PORT: Ports unter 1024 sind dem System vorbehalten. Nehmen Sie 8090 und davor einen Webserver.`,
    EADDRNOTAVAIL: `HOST: ${host} ist keine Adresse dieses Rechners.`,
    ENOTFOUND: `HOST: Den Namen ${host} kennt dieser Rechner nicht.`,
  };
  return reasons[code] ?? `HOST, PORT: Dort lässt sich nicht hören (${code}).`;
}

/** Listened to before anything is opened, so that a start that is broken off closes it. */
async function stopAsked(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  setTimeout(() => process.exit(1), DRAIN).unref();
}

/**
 * Runs the receiver until it is asked to stop.
 *
 * @throws an error in German where it cannot start
 */
async function serve(): Promise<void> {
  const { config, databaseUrl, port, host, isTrial } = environmentFrom(process.env);
  const asked = stopAsked();
  const database = connect(databaseUrl);
  const isNew = await migrate(database).catch((cause: unknown) => {
    throw new Error(`DATABASE_URL: ${databaseTrouble(cause)}`, { cause });
  });
  const app = createReceiver({ config, database });
  const address = await app.listen({ port, host }).catch((cause: unknown) => {
    throw new Error(placeTrouble(host, port, cause), { cause });
  });
  if (isNew) console.log('Neue, leere Datenbank angelegt.');
  if (isTrial)
    console.log('Probebetrieb: ohne FEEDBACK_SECRET gilt jede Quittung nur bis zum Ende.');
  console.log(`Der Empfänger läuft: ${address}`);
  await asked;
  await app.close();
  await database.destroy();
}

/** @param args - none */
export function startCommand([word]: readonly string[]): Promise<void> {
  return word === undefined ? serve() : Promise.reject(unknownWord(word));
}
