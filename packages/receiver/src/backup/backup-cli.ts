import { backUp, noteDump } from './backup.ts';

const USAGE = `Sichert die Datenbank, während der Empfänger läuft. Genau eines von beiden:

  npm run feedback:backup -- <Datei oder Ordner>    SQLite: eine geprüfte Kopie dieses Augenblicks
  npm run feedback:backup -- --noted <Datei>        PostgreSQL: prüft und vermerkt, was pg_dump schrieb

DATABASE_URL nennt die Datenbank, ohne sie gilt data/feedback.sqlite. Beginnt ein Name mit „-“, setzen Sie „./“ davor.
`;

/** @returns what was done */
async function main(args: readonly string[]): Promise<string> {
  // Mails of cron and logs show names, never what is in a copy; nobody else may read that.
  process.umask(0o077);
  const url = process.env['DATABASE_URL'] ?? 'data/feedback.sqlite';
  const [first = '', second] = args;
  if (first === '--noted' && second && args.length === 2) {
    await noteDump(url, second, Date.now());
    return `Geprüft und vermerkt: ${second}`;
  }
  if (!first || first.startsWith('-') || args.length > 1) throw new Error(USAGE);
  return `Gesichert: ${await backUp(url, first, Date.now())}`;
}

main(process.argv.slice(2)).then(console.log, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
