import { readFileSync } from 'node:fs';
import { tablesIn } from '../papers/markdown-table.mjs';

const GUIDE = new URL('../../docs/einbinden.md', import.meta.url);
const EVERY = 'alle';

/** What the guide calls each element, in the last column of its tables. */
const ELEMENTS = {
  Banner: 'strategy-vision-banner',
  Handlungsfelder: 'strategy-action-field-explorer',
  Karte: 'strategy-project-map',
  Diagramm: 'strategy-progress-chart',
  Formular: 'strategy-feedback-form',
};

/** The first column of a table → the kind in the manifest that it lists. */
const KINDS = {
  Attribut: 'attributes',
  Eigenschaft: 'cssProperties',
  Ereignis: 'events',
  Slot: 'slots',
  Teil: 'cssParts',
};

/** `–` stands for none: an attribute of the script alone. */
function tagsIn(cell) {
  if (cell === EVERY) return Object.values(ELEMENTS);
  const names = cell.split(', ').filter((name) => name !== '–');
  return names.map((name) => {
    if (!ELEMENTS[name]) throw new Error(`The guide names an element "${name}"`);
    return ELEMENTS[name];
  });
}

/** The default slot has no name that stands as code. */
const nameIn = (cell) => /^`(.*)`$/.exec(cell)?.[1] ?? '';

/** What the webmaster's guide says of an element: kind → names. */
export function namesInGuide(tag, markdown = readFileSync(GUIDE, 'utf8')) {
  const found = Object.fromEntries(Object.values(KINDS).map((kind) => [kind, []]));
  for (const [[head], ...rows] of tablesIn(markdown)) {
    const kind = KINDS[head];
    const named = rows.filter((cells) => kind && tagsIn(cells.at(-1)).includes(tag));
    found[kind]?.push(...named.map(([name]) => nameIn(name)));
  }
  return found;
}
