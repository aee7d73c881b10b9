import { connect, migrate, type Database } from '../../database/database.ts';
import { EVERY_TOWN, isForAll } from '../../database/within.ts';
import { environmentFrom } from '../../configuration/environment.ts';
import { called } from '../../usage.ts';
import { addAccount, listAccounts, removeAccount, resetAccount } from './accounts.ts';

const COMMAND = called('account');

const USAGE = `${COMMAND} add <login> <kommune>   legt ein Konto an; * sieht alle Kommunen
${COMMAND} reset <login>           neues Passwort; beendet alle Sitzungen
${COMMAND} remove <login>          löscht ein Konto
${COMMAND} list                    zeigt alle Konten`;

const tell = (login: string, password: string): void => {
  console.log(`Login:    ${login}\nPasswort: ${password}`);
  console.log('Das Passwort steht nur hier. Beim ersten Anmelden wird ein eigenes verlangt.');
};

async function list(database: Database): Promise<void> {
  for (const account of await listAccounts(database)) {
    const { login, municipality } = account;
    console.log(`${login}\t${isForAll(account) ? 'alle Kommunen' : municipality}`);
  }
}

async function run(
  database: Database,
  towns: ReadonlySet<string>,
  [command, login, town]: readonly string[],
): Promise<void> {
  if (command === 'list') return list(database);
  if (login === undefined) throw new Error(USAGE);
  if (command === 'add' && town !== undefined) {
    if (!towns.has(town)) throw new Error(`„${town}“ steht nicht in der Konfiguration`);
    return tell(login, await addAccount(database, login, town));
  }
  if (command === 'reset') return tell(login, await resetAccount(database, login));
  if (command !== 'remove') throw new Error(USAGE);
  await removeAccount(database, login);
  console.log(`Das Konto „${login}“ ist gelöscht.`);
}

/** A command for a mistyped place must not make a database there that nobody looks into. */
async function assertReceivers(database: Database): Promise<void> {
  const tables = await database.introspection.getTables();
  if (tables.some(({ name }) => name === 'account')) return;
  throw new Error(
    'In dieser Datenbank hat noch kein Empfänger gearbeitet. Prüfen Sie DATABASE_URL; ist sie neu, starten Sie zuerst den Empfänger.',
  );
}

/** @param args - `add`, `reset`, `remove` or `list`, and whom */
export async function accountCommand(args: readonly string[]): Promise<void> {
  const { config, databaseUrl } = environmentFrom(process.env);
  const database = connect(databaseUrl, false);
  try {
    await assertReceivers(database);
    await migrate(database);
    await run(database, new Set([...config.towns.keys(), EVERY_TOWN]), args);
  } finally {
    await database.destroy();
  }
}
