import { backup, noteBackup } from './backup.ts';
import { connect, isPostgres } from './database.ts';

const USAGE = `Sichert die Datenbank, während der Empfänger läuft.

  npm run feedback:backup -- <Datei>   SQLite: eine Kopie dieses Augenblicks
  npm run feedback:backup -- --noted   PostgreSQL: vermerkt, dass pg_dump gelaufen ist
`;

async function main([target]: readonly string[]): Promise<void> {
  const url = process.env['DATABASE_URL'] ?? 'data/feedback.sqlite';
  if (!target) throw new Error(USAGE);
  if (isPostgres(url) && target !== '--noted') {
    throw new Error('PostgreSQL sichert pg_dump; danach: npm run feedback:backup -- --noted');
  }
  const database = connect(url);
  try {
    if (target === '--noted') await noteBackup(database, Date.now());
    else await backup(database, target, Date.now());
    console.log(target === '--noted' ? 'Vermerkt.' : `Gesichert: ${target}`);
  } finally {
    await database.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
