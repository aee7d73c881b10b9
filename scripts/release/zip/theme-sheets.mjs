import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readThemes } from '../../generate/themes.mjs';
import { places } from './snippets.mjs';

const rule = (declarations, indent = '') =>
  `${indent}:root {\n${declarations.map((text) => `${indent}  ${text};\n`).join('')}${indent}}\n`;

/** A theme as a page sets it by the public properties; dark where the page itself is. */
function sheet({ name, hasColours }, { light, dark }) {
  const entries = Object.entries(light);
  const plain = entries.map(([role, colour]) => `--strategy-color-${role}: ${colour}`);
  const both = entries.map(
    ([role, colour]) => `--strategy-color-${role}: light-dark(${colour}, ${dark[role] ?? colour})`,
  );
  const origin = hasColours
    ? 'aus belegten Wappenfarben abgeleitet'
    : 'die Farben des Kreises, weil eigene nicht belegt sind';
  return `/* ${name}: ${origin}; kein offizielles Design. EUPL-1.2 */
${rule(plain)}
@supports (color: light-dark(#000, #fff)) {
${rule(both, '  ')}}
`;
}

/** Writes one style sheet for each municipality and the county. */
export function writeThemeSheets(into) {
  const themes = readThemes();
  const folder = join(into, 'themes');
  mkdirSync(folder, { recursive: true });
  for (const place of places) {
    const theme = themes.find(({ names }) => names.includes(place.id));
    writeFileSync(join(folder, `${place.id}.css`), sheet(place, theme));
  }
}
