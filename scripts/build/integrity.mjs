import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The value of a script's `integrity` attribute. */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Writes `integrity.json`: file name → value, for every script of a release. */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const values = scripts.map((file) => [file, integrityOf(readFileSync(`${folder}/${file}`))]);
  writeFileSync(
    `${folder}/integrity.json`,
    `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`,
  );
}
