const KEY = 'strategyWidgets';

type Kept = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entryState = (): unknown => history.state ?? {};

function allKept(): Kept {
  const state = entryState();
  const all = isObject(state) ? state[KEY] : undefined;
  return isObject(all) ? all : {};
}

/**
 * What the page's history entry keeps of ours under a name. Anybody may have written it: its type is for
 * the caller to check.
 */
export const keptHere = (name: string): unknown => allKept()[name];

/**
 * Keeps something in the page's own history entry, beside whatever the page keeps there: it is there
 * again after „back“ to a page that was loaded anew. Nothing is stored, no entry is added.
 */
export function keepHere(name: string, value: unknown): void {
  const state = entryState();
  const all = allKept();
  // One of the page's that has no room for ours stays as it is.
  if (!isObject(state) || JSON.stringify(all[name]) === JSON.stringify(value)) return;
  try {
    history.replaceState({ ...state, [KEY]: { ...all, [name]: value } }, '');
  } catch {
    // Sandboxed frames and Safari (100 writes in 30 s) refuse; only „back“ then forgets.
  }
}
