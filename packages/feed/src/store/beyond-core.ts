import { readInSlices } from '../parse/strategy.ts';
import { readArrival } from './arrival.ts';
import type { StoreAccess } from './feed-state.ts';
import type { PartsLoader } from '../parts/parts-loader.ts';

export { readInSlices };

const loaders = new WeakMap<StoreAccess, PartsLoader>();

/** Reads the rest of a whole feed of which only the core was read. */
async function readRest(store: StoreAccess): Promise<void> {
  const { strategy, parts } = store.get();
  store.set({ parts: { ...parts, measures: 'loading' } });
  const change = await readArrival(store.feed(), true, readInSlices, store.url);
  if (store.get().strategy === strategy) store.set(change);
}

/** Brings what is wanted beyond the core: from the feed itself, or from its other files. */
export async function bring(store: StoreAccess): Promise<void> {
  const { strategy, parts } = store.get();
  const { wanted } = store;
  if (!strategy) return;
  if (!strategy.parts) {
    if (parts.measures === 'absent') await readRest(store);
    if (!wanted.parts.has('search') || store.get().parts.measures !== 'ready') return;
  }
  const { createPartsLoader } = await import('../parts/parts-loader.ts');
  const loader = loaders.get(store) ?? createPartsLoader(store);
  loaders.set(store, loader);
  loader.fulfil();
}

/** Loads again what failed, or looks for a newer feed where nothing did. */
export async function bringAgain(store: StoreAccess): Promise<void> {
  if (!loaders.get(store)?.retry()) await store.load();
}
