import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { whenNear } from './near-viewport.ts';
import { addElement } from './testing/page.ts';

describe('whenNear', () => {
  let told: HTMLElement[];
  let spacer: HTMLElement;
  const tell = (host: HTMLElement) => {
    told.push(host);
  };
  beforeEach(() => {
    told = [];
    spacer = addElement('div');
  });
  afterEach(() => {
    spacer.remove();
    scrollTo(0, 0);
  });

  it('tells of an element without size in view, once', async () => {
    const host = addElement('strategy-nothing');
    const observe = whenNear(tell);
    observe(host);
    await waitUntil(() => told.length);
    observe(host);
    await waitUntil(() => told.length > 1);
    expect(told).to.deep.equal([host, host]);
    host.remove();
  });

  it('waits for nothing on a page opened by a deep link', () => {
    const host = addElement('strategy-nothing');
    const hashes = ['#strategy?measure=rad', '#strategy%3Fmeasure%3Drad'];
    for (const hash of hashes) {
      history.replaceState(null, '', hash);
      whenNear(tell)(host);
    }
    history.replaceState(null, '', location.pathname + location.search);
    expect(told).to.deep.equal(hashes.map(() => host));
    host.remove();
  });

  it('H-22: tells of what is in view at once, of what is far below once the page is idle', async () => {
    spacer.style.height = '6000px';
    const far = addElement('strategy-nothing');
    const farther = addElement('strategy-nothing');
    const seen = addElement('strategy-nothing');
    document.body.prepend(seen);
    let finish: (() => void) | undefined;
    const observe = whenNear((host) => {
      told.push(host);
      return host === far ? new Promise<void>((resolve) => (finish = resolve)) : undefined;
    });
    [far, farther, seen].forEach(observe);
    await waitUntil(() => told.includes(far) && told.includes(seen));
    await aTimeout(50);
    expect(told).not.to.include(farther);
    finish?.();
    await waitUntil(() => told.includes(farther));
    expect(told).to.have.members([seen, far, farther]);
    for (const host of [far, farther, seen]) host.remove();
  });

  it('tells of a far element at once when it nears the viewport, whatever takes its time', async () => {
    spacer.style.height = '6000px';
    const slow = addElement('strategy-nothing');
    const far = addElement('strategy-nothing');
    const observe = whenNear((host) => {
      told.push(host);
      return new Promise(() => undefined);
    });
    [slow, far].forEach(observe);
    await waitUntil(() => told.includes(slow));
    far.scrollIntoView();
    await waitUntil(() => told.includes(far));
    expect(told).to.deep.equal([slow, far]);
    for (const host of [slow, far]) host.remove();
  });

  it('H-20, H-22: tells of an element without a box, in a closed tab or by a rule of the page', async () => {
    const host = addElement('strategy-nothing', {}, 'Fallback');
    const ruled = addElement('strategy-nothing');
    const tab = addElement('div', { hidden: '' });
    tab.append(host);
    ruled.style.display = 'none';
    const observe = whenNear(tell);
    [host, ruled].forEach(observe);
    await waitUntil(() => told.length > 1);
    expect(told).to.have.members([host, ruled]);
    for (const element of [tab, ruled]) element.remove();
  });

  it('H-16: tells at once without IntersectionObserver', () => {
    const saved = Object.getOwnPropertyDescriptor(window, 'IntersectionObserver');
    Reflect.deleteProperty(window, 'IntersectionObserver');
    const host = document.createElement('div');
    whenNear(tell)(host);
    if (saved) Object.defineProperty(window, 'IntersectionObserver', saved);
    expect(told).to.deep.equal([host]);
  });
});
