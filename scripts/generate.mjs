/**
 * Writes the feed's types and the table of its readers from the JSON Schema, the types of messages and
 * ballots from theirs, the sheet of all themes from their tokens and the outlines of the sample feed from their source. With `--check` it only
 * compares, so that none can drift.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { LIPPE_FILE, lippeBoundaries } from './boundaries/lippe.mjs';
import { generateShapes } from './generate/shapes.mjs';
import { generateThemes } from './generate/themes.mjs';
import { generateContract, generatePhases, generateTypes } from './generate/types.mjs';

const inPackages = (name) => fileURLToPath(new URL(`../packages/${name}`, import.meta.url));
const path = (name) => inPackages(`feed/${name}`);
const schemaOf = async (name) =>
  JSON.parse(await readFile(inPackages(`${name}.schema.json`), 'utf8'));
const schema = await schemaOf('feed/schema/strategy');
const contract = {
  message: await schemaOf('feedback/schema/message'),
  ballot: await schemaOf('feedback/schema/ballot'),
};
const shapes = generateShapes(schema);
const outputs = [
  [path('src/generated/types.ts'), generateTypes(schema)],
  [path('src/generated/phases.ts'), generatePhases(schema)],
  [path('src/generated/core-shapes.ts'), shapes.core],
  [path('src/generated/measure-shapes.ts'), shapes.measures],
  [inPackages('feedback/src/generated/contract.ts'), generateContract(contract)],
  [inPackages('themes/src/generated/themes.ts'), generateThemes()],
];

const pretty = async (file, text) =>
  format(text, { ...(await resolveConfig(file)), parser: 'typescript' });

const wantedFiles = [[fileURLToPath(LIPPE_FILE), lippeBoundaries()]];
for (const [file, text] of outputs) wantedFiles.push([file, await pretty(file, text)]);

for (const [file, wanted] of wantedFiles) {
  if (!process.argv.includes('--check')) {
    await writeFile(file, wanted);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    console.error(
      `${file} does not match its source: run \`npm run generate\` and commit the result.`,
    );
    process.exitCode = 1;
  }
}
