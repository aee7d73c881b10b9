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
    history.replaceState(null, '', '#strategy?measure=rad');
    const host = addElement('strategy-nothing');
    whenNear(tell)(host);
    history.replaceState(null, '', location.pathname + location.search);
    expect(told).to.deep.equal([host]);
    host.remove();
  });

  it('waits until a far element nears the viewport', async () => {
    spacer.style.height = '6000px';
    const far = addElement('strategy-nothing');
    const seen = addElement('strategy-nothing');
    document.body.prepend(seen);
    const observe = whenNear(tell);
    observe(far);
    observe(seen);
    await waitUntil(() => told.includes(seen));
    expect(told).to.deep.equal([seen]);
    far.scrollIntoView();
    await waitUntil(() => told.includes(far));
    far.remove();
    seen.remove();
  });

  it('H-12: waits until the tab that holds an element is shown', async () => {
    const host = addElement('strategy-nothing', {}, 'Fallback');
    const tab = addElement('div', { hidden: '' });
    tab.append(host);
    whenNear(tell)(host);
    await aTimeout(100);
    expect(told).to.deep.equal([]);
    tab.hidden = false;
    await waitUntil(() => told.length);
    tab.remove();
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
