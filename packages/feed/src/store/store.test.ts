import { expect } from '@open-wc/testing';
import { feedStore } from './store.ts';
import { registry } from '../registry.ts';
import {
  feed,
  json,
  nextTask,
  ready,
  restoreFetch,
  signals,
  storeOf,
  until,
} from '../testing/answered-store.ts';

describe('feedStore', () => {
  afterEach(restoreFetch);

  it('is one for each URL, and one request serves all who ask', async () => {
    const store = storeOf(() => json(feed()));
    expect(feedStore(store.url)).to.equal(store);
    expect(registry().feeds.get(store.url)).to.equal(store);
    const all = [ready(store), ready(store), ready(feedStore(store.url))];
    await Promise.all(all);
    expect(signals.length).to.equal(1);
  });

  it('loads nothing before somebody asks', async () => {
    const store = storeOf(() => json(feed()));
    expect(store.get().status).to.equal('loading');
    await nextTask();
    expect(signals.length).to.equal(0);
  });

  it('gives the same state until something changes', async () => {
    const store = storeOf(() => json(feed()));
    const before = store.get();
    expect(store.get()).to.equal(before);
    await ready(store);
    expect(store.get()).to.not.equal(before);
    expect(before.status).to.equal('loading');
  });

  it('has everything of a whole feed that states no counts at once, but for the folded text', async () => {
    const store = storeOf(() => json(feed()));
    await ready(store);
    const { parts, details, strategy } = store.get();
    expect(parts).to.deep.equal({
      core: 'ready',
      measures: 'ready',
      teasers: 'ready',
      search: 'absent',
      indicators: 'ready',
      history: 'ready',
      details: 'ready',
    });
    expect(details).to.equal('whole');
    expect(strategy?.measures.length).to.equal(1);
  });

  it('reads measures of a feed that states its counts only when somebody needs them', async () => {
    const store = storeOf(() => json(feed({ counts: { all: { unknown: 1 } } })));
    await ready(store);
    expect(store.get().parts.measures).to.equal('absent');
    expect(store.get().strategy?.measures).to.deep.equal([]);
    store.need('measures');
    await until(store, () => store.get().parts.measures === 'ready');
    expect(store.get().strategy?.measures.length).to.equal(1);
    expect(store.get().parts.indicators).to.equal('ready');
    expect(signals.length).to.equal(1);
  });

  it('folds the text of measures once it is needed', async () => {
    const store = storeOf(() => json(feed()));
    store.need('search');
    await until(store, () => store.get().parts.search === 'ready');
    expect(store.get().searchText?.[0]).to.include('burgerportal').and.to.include('antrage');
  });

  it('takes a request that the loader began, once', async () => {
    const store = storeOf(() => json(feed({ id: 'fresh' })));
    registry().started.set(store.url, Promise.resolve(json(feed({ id: 'early' }))));
    await ready(store);
    expect(store.get().strategy?.id).to.equal('early');
    expect(registry().started.has(store.url)).to.equal(false);
    expect(signals.length).to.equal(0);
  });

  it('takes a newer feed on a refresh', async () => {
    const store = storeOf(
      () => json(feed({ revision: 'r1' })),
      () => json(feed({ revision: 'r2' })),
    );
    await ready(store);
    store.retry();
    await until(store, () => store.get().strategy?.revision === 'r2');
    expect(store.get().stale).to.equal(false);
  });
});
