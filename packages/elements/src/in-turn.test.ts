import { expect } from '@open-wc/testing';
import { tidy, until } from './testing/mount.ts';
import { provideSample } from './testing/provide-feed.ts';
import './vision-banner/strategy-vision-banner.ts';
import './progress-chart/strategy-progress-chart.ts';
import { inTurn } from './shared/widget/late/in-turn.ts';

/** Lets everything run that belongs to the same task. */
async function restOfTask() {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

describe('what waits for its turn', () => {
  afterEach(tidy);

  it('is called in a task of its own, in its order, and once', async () => {
    const calls: string[] = [];
    const first = () => {
      calls.push('first');
      void restOfTask().then(() => calls.push('end of its task'));
    };
    const second = () => calls.push('second');
    for (const call of [first, second, first, second]) inTurn(call);
    expect(calls).to.deep.equal([]);
    await until(() => calls.includes('second'));
    await restOfTask();
    expect(calls).to.deep.equal(['first', 'end of its task', 'second']);
    inTurn(second);
    await until(() => calls.length === 4);
  });

  it('goes on after one that fails', async () => {
    const caught: unknown[] = [];
    const before = globalThis.onerror;
    globalThis.onerror = (...all) => Boolean(caught.push(all[4]));
    let isCalled = false;
    inTurn(() => {
      throw new Error('not ours');
    });
    inTurn(() => (isCalled = true));
    await until(() => isCalled);
    globalThis.onerror = before;
    expect(caught).to.have.length(1);
  });

  it('are widgets when a feed arrives: the page can answer between two of them', async () => {
    const feed = await provideSample();
    const done: string[] = [];
    for (const tag of ['strategy-vision-banner', 'strategy-progress-chart'] as const) {
      const element = document.createElement(tag);
      element.addEventListener('strategy-ready', () => {
        done.push(tag);
        void restOfTask().then(() => done.push('end of its task'));
      });
      element.feed = feed;
      document.body.append(element);
    }
    await until(() => done.length === 4);
    expect(done[1]).to.equal('end of its task');
  });
});
