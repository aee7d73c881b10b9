import { restore } from './restore.ts';

const USAGE = `Stellt eine Sicherung von SQLite wieder her; der Empfänger steht dabei still.

  npm run feedback:restore -- <Sicherung>

DATABASE_URL nennt, wohin. Was dort liegt, bleibt unter einem Namen mit Datum daneben.
`;

/** @returns what was done */
async function main([backup, ...others]: readonly string[]): Promise<string> {
  process.umask(0o077);
  if (!backup || backup.startsWith('-') || others.length) throw new Error(USAGE);
  const url = process.env['DATABASE_URL'] ?? 'data/feedback.sqlite';
  const kept = await restore(url, backup, Date.now());
  const before = kept ? `\nDie bisherige Datenbank liegt daneben: ${kept}` : '';
  return `Wiederhergestellt: ${backup}${before}\nStarten Sie jetzt den Empfänger.`;
}

main(process.argv.slice(2)).then(console.log, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
