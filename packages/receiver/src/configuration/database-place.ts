import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isPostgres, sqlitePath } from '../database/database.ts';
import { quoted, type ConfigFault } from './misconfigured.ts';

const KINDS = 'Nötig ist der Pfad einer SQLite-Datei oder postgres://name@rechner/datenbank.';
const MAGIC = 'SQLite format 3\0';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function postgresFault(url: string): string | undefined {
  if (!URL.canParse(url)) return `Das ist keine Adresse. ${KINDS}`;
  const { hostname, pathname, searchParams } = new URL(url);
  if (!hostname && !searchParams.has('host')) return `Der Rechner fehlt. ${KINDS}`;
  return pathname.length < 2 ? `Der Name der Datenbank fehlt. ${KINDS}` : undefined;
}

function folderFault(folder: string, isProduction: boolean): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return `${folder} ist kein Ordner.`;
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EROFS') return `In den Ordner ${folder} lässt sich nichts schreiben.`;
    if (code === 'EACCES')
      return `In den Ordner ${folder} darf das Konto des Empfängers nicht schreiben.`;
    if (code !== 'ENOENT') return `Der Ordner ${folder} ist nicht erreichbar (${code}).`;
    if (isProduction) {
      return `Den Ordner ${folder} gibt es nicht. Legen Sie ihn an (mkdir -m 700) oder berichtigen Sie den Pfad.`;
    }
    return folder === dirname(folder) ? undefined : folderFault(dirname(folder), false);
  }
}

/** What another program wrote must not be taken for a database, nor a folder. */
function fileFault(path: string): string | undefined {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return `${path} ist ein Ordner; nötig ist eine Datei darin.`;
    if (!status.isFile()) return `${path} ist keine Datei.`;
    accessSync(path, constants.R_OK | constants.W_OK);
    const file = openSync(path, 'r');
    const head = Buffer.alloc(MAGIC.length);
    const read = readSync(file, head);
    closeSync(file);
    const isDatabase = read === 0 || head.toString('latin1') === MAGIC;
    return isDatabase ? undefined : `${path} ist keine SQLite-Datenbank.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    return `${path} lässt sich nicht lesen und schreiben (${codeOf(error)}).`;
  }
}

function sqliteFault(url: string, isProduction: boolean): string | undefined {
  if (url === ':memory:') return 'Eine Datenbank im Arbeitsspeicher verliert alles beim Beenden.';
  if (url.includes('\0') || url !== url.trim()) return 'Der Pfad enthält ein Leerzeichen am Rand.';
  const path = resolve(sqlitePath(url));
  if (url.endsWith('/')) return `${path} ist ein Ordner; nötig ist eine Datei darin.`;
  return folderFault(dirname(path), isProduction) ?? fileFault(path);
}

/** Schemes of other databases, but no drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * What is wrong with DATABASE_URL as far as files and spelling tell; nothing is opened or made. A folder
 * that is missing is made in a trial only: in production it is a slip that would begin an empty database.
 */
export function databaseFaults(url: string, isProduction: boolean): ConfigFault[] {
  const [, scheme] = SCHEME.exec(url) ?? [];
  const isOther = scheme !== undefined && !isPostgres(url) && !url.startsWith('file:///');
  const says = isOther
    ? `${quoted(`${scheme}:…`)} – ${KINDS}`
    : isPostgres(url)
      ? postgresFault(url)
      : sqliteFault(url, isProduction);
  return says === undefined ? [] : [{ at: 'DATABASE_URL', says }];
}
