/** What is left to tell of valid JSON: its texts and its signs. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[[\]{}:,]/g;

/** An object or list that is open: its keys so far, the key or place that is being read. */
interface Level {
  readonly keys?: Set<string>;
  place: string | number;
}

const pointerOf = (levels: readonly Level[]): string =>
  levels
    .map(({ place }) => `/${String(place).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/**
 * Keys that stand twice in one object: JSON.parse keeps the last and says nothing.
 *
 * @param text - JSON that was read already
 * @returns their pointers
 */
export function duplicateKeys(text: string): string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), place: '' });
    else if (token === '[') levels.push({ place: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && typeof level?.place === 'number') level.place++;
    else if (token === ':' && level?.keys) {
      level.place = JSON.parse(last) as string;
      if (level.keys.has(level.place)) found.push(pointerOf(levels));
      level.keys.add(level.place);
    }
    last = token;
  }
  return found;
}
