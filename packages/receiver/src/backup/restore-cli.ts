import { called } from '../usage.ts';
import { restore } from './restore.ts';

const USAGE = `Stellt eine Sicherung von SQLite wieder her; der Empfänger steht dabei still.

  ${called('restore')} <Sicherung>

DATABASE_URL nennt, wohin. Was dort liegt, bleibt unter einem Namen mit Datum daneben.
`;

/** @param args - the backup */
export async function restoreCommand([backup, ...others]: readonly string[]): Promise<void> {
  process.umask(0o077);
  if (!backup || backup.startsWith('-') || others.length) throw new Error(USAGE);
  const url = process.env['DATABASE_URL'] ?? 'data/feedback.sqlite';
  const kept = await restore(url, backup, Date.now());
  const before = kept ? `\nDie bisherige Datenbank liegt daneben: ${kept}` : '';
  console.log(`Wiederhergestellt: ${backup}${before}\nStarten Sie jetzt den Empfänger.`);
}
