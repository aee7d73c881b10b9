import { readFileSync } from 'node:fs';
import { jsonFault, lineAndColumn } from '@strategy-widgets/feed/rules';
import { ConfigurationError } from './misconfigured.ts';
import { duplicateKeys } from './duplicate-keys.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'Diese Datei gibt es nicht.',
  EISDIR: 'Das ist ein Ordner; nötig ist die Datei darin.',
  ENOTDIR: 'Ein Teil dieses Pfads ist kein Ordner.',
  EACCES: 'Diese Datei darf das Konto, unter dem der Empfänger läuft, nicht lesen.',
};

const PLACE = 'FEEDBACK_CONFIG';

const refuse = (says: string, at = PLACE): never => {
  throw new ConfigurationError([{ at, says }]);
};

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return refuse(`${path} – ${REASONS[code] ?? `Diese Datei ist nicht lesbar (${code}).`}`);
  }
}

function textOf(path: string, bytes: Buffer): string {
  if (bytes.subarray(0, 4).includes(0) || /^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1'))) {
    return refuse(`${path} ist als UTF-16 gespeichert. Speichern Sie die Datei als UTF-8.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${path} ist nicht als UTF-8 gespeichert. Speichern Sie die Datei als UTF-8.`);
  }
}

/** What usually stands where JSON ends. */
function causeAt(text: string, at: number): string {
  const rest = text.slice(at);
  const before = text.slice(0, at).trimEnd();
  if (!rest.trim()) return 'Die Datei hört mitten im Text auf: Eine Klammer fehlt.';
  if (/^\s*(\/\/|\/\*|#)/.test(rest)) return 'JSON kennt keine Kommentare: Löschen Sie sie.';
  if (/^\s*[}\]]/.test(rest) && before.endsWith(','))
    return 'Vor der Klammer steht ein Komma zu viel.';
  if (/^\s*["{[]/.test(rest)) return 'Davor fehlt ein Komma oder ein Doppelpunkt.';
  if (/^\s*['„“‘’”]/.test(rest)) return 'JSON verlangt gerade, doppelte Anführungszeichen: ".';
  return 'Das ist kein JSON. Texte stehen in geraden Anführungszeichen, Zahlen ohne Einheit.';
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const at = jsonFault(text);
    const { line, column } = lineAndColumn(text, at);
    return refuse(`${path}, Zeile ${line}, Spalte ${column}: ${causeAt(text, at)}`);
  }
}

/**
 * What a configuration file holds, not yet looked at.
 *
 * @throws ConfigurationError where it is no JSON in UTF-8, or says something twice
 */
export function readConfigFile(path: string | undefined): unknown {
  if (path === undefined) return refuse('Die Variable nennt keine Datei mit den Kommunen.');
  const text = textOf(path, bytesOf(path));
  if (!text.trim()) return refuse(`${path} ist leer.`);
  const content = parse(path, text);
  const twice = duplicateKeys(text).map((at) => ({
    at,
    says: 'Dieser Name steht zweimal; nur der letzte würde gelten. Löschen Sie einen.',
  }));
  if (twice.length) throw new ConfigurationError(twice);
  return content;
}
