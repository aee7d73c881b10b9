import { backUp } from './backup.ts';

const USAGE = `Sichert die Datenbank, während der Empfänger läuft.

  npm run feedback:backup -- <Datei>   SQLite: eine Kopie dieses Augenblicks
  npm run feedback:backup -- --noted   PostgreSQL: vermerkt, dass pg_dump gelaufen ist
`;

async function main([target]: readonly string[]): Promise<void> {
  if (!target) throw new Error(USAGE);
  const file = target === '--noted' ? undefined : target;
  await backUp(process.env['DATABASE_URL'] ?? 'data/feedback.sqlite', file, Date.now());
  console.log(file === undefined ? 'Vermerkt.' : `Gesichert: ${file}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
