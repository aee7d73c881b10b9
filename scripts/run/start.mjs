import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoServer } from '../serve/demo-server.mjs';
import { firstAccounts } from '../serve/feedback.mjs';
import { root, runLoudly, scratch } from './process.mjs';

const DEFAULT_PORT = 8080;

/** Kept from one start to the next. */
const MESSAGES = join(scratch, 'demo/feedback.sqlite');

function titleOf(file) {
  const page = readFileSync(join(root, 'demo', file), 'utf8');
  return /<title>([^<]*)<\/title>/.exec(page)?.[1].trim() ?? file;
}

function printPages(url) {
  const files = readdirSync(join(root, 'demo')).filter((name) => name.endsWith('.html'));
  console.log(`\nDie Demonstration läuft: ${url}/\n`);
  for (const file of files.sort()) console.log(`  ${url}/${file}  ${titleOf(file)}`);
}

/** Passwords are shown when they are made, and never again. */
async function printAccounts(url) {
  console.log(`\nRückmeldungen bearbeiten: ${url}/moderation`);
  for (const { login, password } of await firstAccounts(MESSAGES)) {
    console.log(`  Login ${login}, Passwort ${password} (erscheint nur dieses eine Mal)`);
  }
}

async function open(port) {
  try {
    return await createDemoServer({ port, host: process.env.HOST, messages: MESSAGES });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${port} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie ` +
        `einen anderen Port, zum Beispiel: PORT=${port + 1} npm start`,
      { cause: error },
    );
  }
}

async function untilEnded() {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/** Builds, then serves the demo pages until Ctrl-C. */
export async function main() {
  console.log('Baue die Widgets (npm run build) …');
  await runLoudly('npm', ['run', 'build']);
  const server = await open(Number(process.env.PORT ?? DEFAULT_PORT));
  printPages(server.url);
  await printAccounts(server.url);
  console.log('\nBeenden mit Strg-C.');
  await untilEnded();
  console.log('\nBeendet.');
  await server.close();
  return 0;
}
