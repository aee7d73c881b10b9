import { expect } from '@open-wc/testing';
import { tidy, until } from '../../../testing/mount.ts';
import { ledPlace } from './led-place.ts';

describe('ledPlace', () => {
  afterEach(() => {
    tidy();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('H-22: holds where it is seen what an address leads to, until the reader does something', async () => {
    const [host, target, end] = ['x-above', 'p', 'p'].map((tag) => document.createElement(tag));
    host!.style.cssText = 'display: block; height: 3000px; overflow-anchor: none';
    target!.id = 'led';
    end!.style.height = '3000px';
    document.body.style.overflowAnchor = document.documentElement.style.overflowAnchor = 'none';
    document.body.append(host!, target!, end!);
    location.hash = 'led';
    const top = () => Math.round(target!.getBoundingClientRect().top);
    await until(() => top() === 0);
    ledPlace()?.hold(host!);
    for (const height of [3400, 2900]) {
      host!.style.height = `${String(height)}px`;
      await until(() => scrollY > 1 && top() === 0);
    }
    dispatchEvent(new Event('wheel'));
    host!.style.height = '3100px';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(top()).to.equal(200);
    document.body.style.overflowAnchor = document.documentElement.style.overflowAnchor = '';
  });
});
