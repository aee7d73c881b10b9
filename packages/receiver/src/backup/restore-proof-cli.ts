import { timestampOf } from '../database/packed-text.ts';
import { called } from '../usage.ts';
import { prove } from './restore-proof.ts';

const USAGE = `Probt eine Wiederherstellung von SQLite in einem leeren Ordner; der Empfänger darf dabei laufen.

  ${called('proof')} <Sicherung oder Ordner>

In einem Ordner gilt die neueste Sicherung, und sie darf höchstens zwei Tage alt sein.
`;

/** @param args - a backup, or the folder of backups */
export async function proofCommand([place, ...others]: readonly string[]): Promise<void> {
  process.umask(0o077);
  if (!place || place.startsWith('-') || others.length) throw new Error(USAGE);
  const { copy, made, entries } = await prove(place, Date.now());
  const date = timestampOf(made).slice(0, 16).replace('T', ' ');
  console.log(`Probe bestanden: ${copy}, gemacht am ${date} (UTC), Einträge: ${String(entries)}.`);
}
