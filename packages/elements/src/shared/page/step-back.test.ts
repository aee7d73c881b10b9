import { expect } from '@open-wc/testing';
import { pageState } from './page-state.ts';

let feeds = 0;
const fresh = (key = '') => pageState(`https://feed.example/hurry-${String(feeds++)}`, key);
const traversed = () =>
  new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });

describe('a measure closed in a hurry', () => {
  const clean = () => {
    history.replaceState(null, '', location.pathname + location.search);
  };
  beforeEach(clean);
  afterEach(clean);

  /** A state with an opened measure, on a page that has an entry before it to be left for. */
  const opened = () => {
    history.pushState({ base: true }, '');
    const page = fresh();
    const stop = page.subscribe(() => undefined);
    page.set({ field: 'energie' });
    page.set({ measure: 'rad' }, true);
    return { page, stop };
  };
  /** Longer than any step back that is still to come, on a busy machine, too. */
  const calm = () => new Promise((resolve) => setTimeout(resolve, 1000));
  const isAtBase = () =>
    (history.state as { base?: boolean } | null)?.base === true &&
    location.hash === '#strategy?field=energie';

  for (const [name, close] of [
    ['closed twice at once', ({ close }) => [close(), close()]],
    ['closed at the moment of Back', ({ close }) => [history.back(), close()]],
    ['closed by Back right after', ({ close }) => [close(), setTimeout(() => close(), 20)]],
    [
      'opened and closed again',
      ({ close, set }) => [close(), set({ measure: 'bus' }, true), close()],
    ],
  ] as [string, (page: ReturnType<typeof fresh>) => unknown][]) {
    it(`takes one step back and no more when ${name}`, async () => {
      const { page, stop } = opened();
      const back = traversed();
      close(page);
      await back;
      await calm();
      expect(isAtBase()).to.equal(true);
      expect(page.get()).to.deep.equal({ field: 'energie' });
      stop();
    });
  }

  for (const [name, change] of [
    [
      'by hand in the address',
      async () => {
        const changed = new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
        });
        location.hash += '&phase=completed';
        await changed;
      },
    ],
    [
      'by the page',
      ({ set }) => {
        set({ phase: 'completed' });
      },
    ],
  ] as [string, (page: ReturnType<typeof fresh>) => unknown][]) {
    it(`A-06: keeps in the address the filter that was added ${name} while it was open`, async () => {
      const { page, stop } = opened();
      await change(page);
      page.close();
      await calm();
      expect(page.get()).to.deep.equal({ field: 'energie', phase: 'completed' });
      expect(location.hash).to.equal('#strategy?field=energie&phase=completed');
      stop();
    });
  }

  it('stays closed when the address had gone on to another one by hand', async () => {
    const { page, stop } = opened();
    const changed = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    location.hash = '#strategy?field=energie&measure=bus';
    await changed;
    page.close();
    await calm();
    expect(page.get()).to.deep.equal({ field: 'energie' });
    expect(location.hash).to.equal('#strategy?field=energie');
    stop();
  });

  it('follows Back as before where the browser no longer knows the entry to go to', async () => {
    if (!('navigation' in globalThis)) return;
    const { page, stop } = opened();
    page.set({ phase: 'completed' });
    const refusal = Promise.reject(new DOMException('Invalid key', 'InvalidStateError'));
    refusal.catch(() => undefined);
    Object.defineProperty(navigation, 'traverseTo', {
      configurable: true,
      value: () => ({ committed: refusal, finished: refusal }),
    });
    page.close();
    Reflect.deleteProperty(navigation, 'traverseTo');
    await calm();
    expect(location.hash).to.equal('#strategy?field=energie&phase=completed');
    const back = traversed();
    history.back();
    await back;
    expect(page.get()).to.deep.equal({ field: 'energie' });
    stop();
  });

  it('shows what was opened meanwhile, as a step of its own', async () => {
    const { page, stop } = opened();
    const back = traversed();
    page.close();
    page.set({ measure: 'bus' }, true);
    await back;
    await calm();
    expect(page.get()).to.deep.equal({ field: 'energie', measure: 'bus' });
    expect(location.hash).to.contain('measure=bus');
    const closed = traversed();
    history.back();
    await closed;
    expect(isAtBase()).to.equal(true);
    expect(page.get()).to.deep.equal({ field: 'energie' });
    stop();
  });

  it('keeps what another group of widgets chose meanwhile', async () => {
    const { page, stop } = opened();
    const other = fresh('b');
    const stopOther = other.subscribe(() => undefined);
    const back = traversed();
    page.close();
    other.set({ field: 'bildung' });
    await back;
    await calm();
    expect(other.get()).to.deep.equal({ field: 'bildung' });
    expect(location.hash).to.contain('b.field=bildung');
    stop();
    stopOther();
  });

  it('writes the address again where nobody followed the step back', async () => {
    const { page, stop } = opened();
    const back = traversed();
    page.close();
    stop();
    await back;
    page.set({ field: 'bildung' });
    expect(location.hash).to.equal('#strategy?field=bildung');
  });
});
