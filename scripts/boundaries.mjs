/**
 * `npm run boundaries` writes the outlines of the sample feed anew. For outlines of your own:
 *
 *   npm run boundaries -- <outlines.geojson|.topo.json> <boundaries.json> \
 *     --key ags --text '© …' --url https://… [--grid 600]
 *
 * `key` names the property with the official key (AGS) of each municipality; text and url are the
 * source's attribution, which stands beside the map.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LIPPE_FILE, lippeBoundaries } from './boundaries/lippe.mjs';
import { makeBoundaries } from './boundaries/make-boundaries.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string', default: 'ags' },
    text: { type: 'string' },
    url: { type: 'string' },
    grid: { type: 'string', default: '600' },
  },
});
const [source, target] = positionals;
const { key, text, url, grid } = values;

if (!positionals.length) {
  writeFileSync(LIPPE_FILE, lippeBoundaries());
} else if (!target || !text || !url) {
  console.error('Usage: npm run boundaries -- <source> <target> --key ags --text … --url …');
  process.exitCode = 2;
} else {
  const data = JSON.parse(readFileSync(source, 'utf8'));
  const options = { key, attribution: { text, url }, grid: Number(grid) };
  writeFileSync(target, `${JSON.stringify(makeBoundaries(data, options))}\n`);
}
