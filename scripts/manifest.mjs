/** Writes the custom-elements manifest of the widgets, for editors, Storybook and other tools. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createManifest } from './manifest/create-manifest.mjs';

const folder = fileURLToPath(new URL('../packages/elements/dist/', import.meta.url));
const manifest = createManifest();
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${manifest.modules.length} elements in packages/elements/dist/custom-elements.json`);
