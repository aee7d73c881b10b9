import { expect } from '@open-wc/testing';
import {
  failed,
  feed,
  json,
  never,
  nextTask,
  notFound,
  ready,
  restoreFetch,
  signals,
  storeOf,
  until,
} from '../testing/answered-store.ts';

/** The connection broke. */
const lost = () => Promise.reject(new TypeError('lost'));

describe('feedStore when something goes wrong', () => {
  afterEach(restoreFetch);

  it('F-04: fails with its code and loads again when a person asks', async () => {
    const store = storeOf(notFound, () => json(feed()));
    await failed(store);
    expect(store.get().error).to.include({ code: 'feed-not-found', status: 404 });
    store.retry();
    expect(store.get().status).to.equal('loading');
    await ready(store);
    expect(store.get().error).to.equal(undefined);
  });

  it('F-12: tells a feed that is too new from one that is none', async () => {
    const newer = storeOf(() => json(feed({ schema: '2.0' })));
    await failed(newer);
    expect(newer.get().error?.code).to.equal('feed-unknown-major');
    const other = storeOf(() => json({ features: [] }));
    await failed(other);
    expect(other.get().error?.code).to.equal('feed-invalid');
    expect(other.get().problems.length).to.be.above(0);
  });

  it('F-13: keeps showing the last data when a refresh fails', async () => {
    const store = storeOf(() => json(feed()), notFound);
    await ready(store);
    store.retry();
    await until(store, () => store.get().stale);
    expect(store.get().status).to.equal('ready');
    expect(store.get().strategy?.measures.length).to.equal(1);
    expect(store.get().error?.code).to.equal('feed-not-found');
  });

  it('H-13: gives up the request when the last widget leaves', async () => {
    const store = storeOf(never, () => json(feed()));
    const leave = store.subscribe(() => undefined);
    await nextTask();
    leave();
    await nextTask();
    expect(signals[0]?.aborted).to.equal(true);
    expect(store.get().status).to.equal('loading');
    await ready(store);
  });

  it('H-13: goes on when a widget is only moved', async () => {
    const store = storeOf(never);
    const leave = store.subscribe(() => undefined);
    await nextTask();
    leave();
    const stop = store.subscribe(() => undefined);
    await nextTask();
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([false]);
    stop();
  });

  it('F-05: makes no more than four requests in ten minutes, however often widgets come and go', async () => {
    const store = storeOf(never);
    for (let visit = 0; visit < 10; visit++) {
      const leave = store.subscribe(() => undefined);
      await nextTask();
      leave();
      await nextTask();
    }
    expect(signals.length).to.be.at.most(4);
    expect(store.get().error).to.equal(undefined);
  });

  for (const moves of [1, 4, 9]) {
    it(`H-13: shows the feed to a widget that was moved ${String(moves)} times while it loaded`, async () => {
      let answer = (_response: Response): void => undefined;
      const store = storeOf(() => new Promise((resolve) => (answer = resolve)));
      let leave = store.subscribe(() => undefined);
      for (let move = 0; move < moves; move++) {
        await nextTask();
        leave();
        await nextTask();
        leave = store.subscribe(() => undefined);
      }
      await nextTask();
      answer(json(feed()));
      await ready(store);
      leave();
    });
  }

  it('F-05: tries a lossy feed three times, also for a widget that came back', async () => {
    const store = storeOf(never, lost, lost, () => json(feed()));
    const leave = store.subscribe(() => undefined);
    await nextTask();
    leave();
    await nextTask();
    await ready(store);
    expect(signals.length).to.equal(4);
  });

  it('F-05: asks again for a failed feed only when a person does', async () => {
    const store = storeOf(notFound);
    await failed(store);
    for (let visit = 0; visit < 5; visit++) store.subscribe(() => undefined)();
    store.need('measures');
    await nextTask();
    expect(signals.length).to.equal(1);
  });

  it('F-02: tells what could not be read', async () => {
    const store = storeOf(() => json(feed({ measures: [{ id: 'a', title: 'A' }, { id: 'b' }] })));
    await ready(store);
    expect(store.get().problems.map(({ pointer }) => pointer)).to.deep.equal(['/measures/1/title']);
  });

  it('F-07: lets the page have its turn while it reads 10,000 measures', async () => {
    const measures = Array.from({ length: 10_000 }, (_, index) => ({
      id: `m${String(index)}`,
      title: `Maßnahme ${String(index)}`,
      status: { phase: 'planned' },
      schedule: { plannedStart: '2024', plannedEnd: '2027-Q3' },
    }));
    const text = JSON.stringify(feed({ measures }));
    // A clock of the test's own: other programs on the machine must not decide. Every look at it
    // takes 0.2 ms, so that 10,000 measures take two seconds.
    const [now, pause] = [performance.now, window.setTimeout];
    let time = 0;
    performance.now = () => (time += 0.2);
    const turns: number[] = [];
    window.setTimeout = ((go: () => void, delay?: number) => {
      turns.push(time);
      return pause(go, delay);
    }) as typeof pause;
    const store = storeOf(() => new Response(text));
    await ready(store).finally(() => {
      performance.now = now;
      window.setTimeout = pause;
    });
    expect(store.get().strategy?.measures.length).to.equal(10_000);
    expect(time).to.be.above(2000);
    turns.push(time);
    expect(turns.length).to.be.above(100);
    const blocks = turns.map((turn, index) => turn - (turns[index - 1] ?? 0));
    expect(Math.max(...blocks)).to.be.below(15);
  });
});
