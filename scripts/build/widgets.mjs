import { readdirSync } from 'node:fs';
import { inRepo } from './paths.mjs';

const FOLDER = 'packages/elements/src';
const REGISTRATION = /^([\w-]+)\/strategy-\1\.ts$/;

/** Every widget there is, name → the file that registers it: a new folder needs no change here. */
export function findWidgets() {
  const folders = readdirSync(inRepo(FOLDER), { withFileTypes: true });
  const files = folders
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(inRepo(FOLDER, name)).map((file) => `${name}/${file}`));
  const names = files.flatMap((file) => REGISTRATION.exec(file)?.[1] ?? []).sort();
  return new Map(names.map((name) => [name, inRepo(FOLDER, name, `strategy-${name}.ts`)]));
}
