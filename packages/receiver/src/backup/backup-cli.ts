import { statSync } from 'node:fs';
import { called } from '../usage.ts';
import { backUp, noteDump } from './backup.ts';
import { rotate } from './rotation.ts';

const USAGE = `Sichert die Datenbank, während der Empfänger läuft. Genau eines davon:

  ${called('backup')} <Datei oder Ordner>          SQLite: eine geprüfte Kopie dieses Augenblicks
  ${called('backup')} --keep <Tage> <Ordner>       dasselbe; danach löscht er dort ältere Kopien
  ${called('backup')} --noted <Datei>              PostgreSQL: prüft und vermerkt, was pg_dump schrieb

DATABASE_URL nennt die Datenbank, ohne sie gilt data/feedback.sqlite. Beginnt ein Name mit „-“, setzen Sie „./“ davor.
`;

const DAYS = /^[1-9]\d{0,3}$/;

/** Copies into a folder and removes from it what is older than so many days. */
async function backUpInTurn(url: string, days: string, folder: string): Promise<void> {
  if (!DAYS.test(days)) {
    throw new Error(`--keep: „${days}“ ist keine Zahl von Tagen zwischen 1 und 9999.`);
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`--keep braucht einen Ordner für Sicherungen; „${folder}“ ist keiner.`);
  }
  const copy = await backUp(url, folder, Date.now());
  console.log(`Gesichert: ${copy}`);
  for (const old of rotate(copy, Number(days), url, Date.now())) console.log(`Gelöscht: ${old}`);
}

/** @param args - where to, or what pg_dump wrote */
export async function backupCommand(args: readonly string[]): Promise<void> {
  // Mails of cron and logs show names, never what is in a copy; nobody else may read that.
  process.umask(0o077);
  const url = process.env['DATABASE_URL'] ?? 'data/feedback.sqlite';
  const [first = '', second, third] = args;
  if (first === '--noted' && second && args.length === 2) {
    await noteDump(url, second, Date.now());
    return console.log(`Geprüft und vermerkt: ${second}`);
  }
  if (first === '--keep' && second && third && args.length === 3) {
    return backUpInTurn(url, second, third);
  }
  if (!first || first.startsWith('-') || args.length > 1) throw new Error(USAGE);
  console.log(`Gesichert: ${await backUp(url, first, Date.now())}`);
}
