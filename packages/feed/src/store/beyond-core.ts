import { isJsonObject } from '../parse/context.ts';
import type { Problem } from '../parse/problems.ts';
import { readInSlices } from '../parse/strategy.ts';
import { readArrival } from './arrival.ts';
import type { StoreAccess } from './feed-state.ts';
import type { PartsLoader } from '../parts/parts-loader.ts';

export { readInSlices };

const loaders = new WeakMap<StoreAccess, PartsLoader>();

/** Reads the rest of a whole feed of which only the core was read. */
async function readRest(store: StoreAccess): Promise<void> {
  const { strategy, parts } = store.get();
  store.note({ parts: { ...parts, measures: 'loading' } });
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

const found = new WeakMap<object, Promise<Problem[]>>();

/** Adds what a closer look finds to the problems of a feed, again where it was read further. */
export async function inspect(store: StoreAccess): Promise<void> {
  const feed = store.feed();
  if (!isJsonObject(feed)) return;
  const { checkInSlices } = await import('../check/check-feed.ts');
  const work = found.get(feed) ?? checkInSlices(feed);
  found.set(feed, work);
  const [first, ...rest] = await work;
  const { problems } = store.get();
  if (first && store.feed() === feed && !problems.includes(first))
    store.set({ problems: [...problems, first, ...rest] });
}
