import type { FeedStore } from '../store/feed-state.ts';
import { feedStore } from '../store/store.ts';

/** A small whole feed. */
export const feed = (more: object = {}) => ({
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  municipalities: [{ id: 'lemgo', name: 'Lemgo' }],
  measures: [{ id: 'portal', title: 'Bürgerportal', description: 'Anträge von zu Hause' }],
  ...more,
});
export const json = (data: unknown) => new Response(JSON.stringify(data));

const realFetch = globalThis.fetch;

/** Gives the page its own fetch back. */
export const restoreFetch = (): void => {
  globalThis.fetch = realFetch;
};

/** The signals of the requests so far. */
export let signals: (AbortSignal | null | undefined)[] = [];
let count = 0;

/** A store whose requests are answered one after the other; the last answer is repeated. */
export function storeOf(...answers: (() => Response | Promise<Response>)[]): FeedStore {
  signals = [];
  globalThis.fetch = (_url, init) => {
    const answer = answers[Math.min(signals.length, answers.length - 1)];
    signals.push(init?.signal);
    return Promise.resolve().then(() => answer!());
  };
  return feedStore(`https://feeds.example/store-${String(count++)}.json`);
}

/** Waits for a condition that a store's state fulfils one day. */
export const until = (store: FeedStore, condition: () => boolean) =>
  new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      check();
    });
    function check() {
      if (!condition()) return;
      resolve();
      setTimeout(stop);
    }
    check();
  });
export const ready = (store: FeedStore) => until(store, () => store.get().status === 'ready');
export const failed = (store: FeedStore) => until(store, () => store.get().status === 'failed');
export const notFound = () => new Response('', { status: 404 });
export const never = () => new Promise<Response>(() => undefined);
export const nextTask = () => new Promise((resolve) => setTimeout(resolve));
