import { expect } from '@open-wc/testing';
import { tidy, until } from '../../../testing/mount.ts';
import { holdPlace, releasePlace } from './host-box.ts';

const RESERVED =
  'x-place { display: block } x-place:not([data-strategy-painted]) { min-height: var(--reserved) }';

/** The place is given up with the next picture. */
async function released(host: HTMLElement, isReady: boolean): Promise<void> {
  releasePlace(host, isReady, () => undefined);
  await until(() => host.matches('[data-strategy-painted]'));
}

describe('releasePlace', () => {
  afterEach(tidy);

  /** A place with content of some height, something below it, and as much above it. */
  function place({ content = 100, above = 0, reserved = 300 } = {}) {
    const style = document.createElement('style');
    style.textContent = RESERVED;
    const before = document.createElement('div');
    before.style.height = `${String(above)}px`;
    const host = document.createElement('x-place');
    host.style.setProperty('--reserved', `${String(reserved)}px`);
    const inner = document.createElement('div');
    inner.style.height = `${String(content)}px`;
    host.append(inner);
    const below = document.createElement('p');
    below.textContent = 'Darunter.';
    document.body.append(style, before, host, below);
    return { host, inner, before, top: () => Math.round(below.getBoundingClientRect().top) };
  }

  it('H-11: leaves where it is what stands below in sight', async () => {
    const { host, top } = place();
    const before = top();
    await released(host, true);
    expect(top()).to.equal(before);
    expect(host.matches('[data-strategy-painted]')).to.equal(true);
  });

  it('H-11: leaves where it is what stands below several that come in one frame', async () => {
    const [first, second] = [place({ reserved: 200 }), place({ reserved: 200 })];
    const tops = () => [first.top(), second.top()];
    const before = tops();
    await Promise.all([released(first.host, true), released(second.host, true)]);
    expect(tops()).to.deep.equal(before);
    expect([first.host.offsetHeight, second.host.offsetHeight]).to.deep.equal([200, 200]);
  });

  it('gives way to more content than was expected', async () => {
    const { host } = place({ content: 500 });
    await released(host, true);
    expect([host.offsetHeight, host.style.minHeight]).to.deep.equal([500, '']);
  });

  it('H-21: gives the place up where code failed', async () => {
    const { host } = place();
    await released(host, false);
    expect(host.offsetHeight).to.equal(100);
  });

  it('H-21: gives up where code failed also what was kept before, and what came just then', async () => {
    const [early, late] = [place(), place({ content: 400 })];
    await Promise.all([released(early.host, true), released(late.host, true)]);
    expect(early.host.offsetHeight).to.equal(300);
    holdPlace(late.host);
    for (const { host, inner } of [early, late]) {
      inner.style.height = '100px';
      releasePlace(host, false, () => undefined);
    }
    await until(() => early.host.offsetHeight === 100);
    expect(late.host.offsetHeight).to.equal(100);
  });

  it('H-11: keeps no more than is in sight, however much was reserved', async () => {
    const { host, top } = place({ above: 50, reserved: 5000 });
    await released(host, true);
    expect([top() >= innerHeight, host.offsetHeight < innerHeight]).to.deep.equal([true, true]);
  });

  it('H-11: looks from the top down at several that come in one frame, in whatever order', async () => {
    const [first, second] = [place({ reserved: 5000 }), place()];
    await Promise.all([released(second.host, true), released(first.host, true)]);
    expect(first.top()).to.be.at.least(innerHeight);
    expect(second.host.offsetHeight, 'out of sight').to.equal(100);
  });

  it('H-11: keeps it in a box that is scaled', async () => {
    const { host, top } = place();
    document.body.style.transform = 'scale(.5)';
    const before = top();
    await released(host, true);
    expect(top()).to.equal(before);
    document.body.style.transform = '';
  });

  it('H-11: leaves what stands below where what comes late takes less than its place', async () => {
    const { host, inner, top } = place({ content: 400 });
    await released(host, true);
    const before = top();
    holdPlace(host);
    inner.style.height = '150px';
    await until(() => host.style.minHeight !== '');
    expect([top(), host.offsetHeight]).to.deep.equal([before, 400]);
  });

  it('gives it up out of sight, at once or once it is below the window', async () => {
    const far = place({ above: 5000 });
    await released(far.host, true);
    expect(far.host.offsetHeight).to.equal(100);
    tidy();
    const near = place();
    await released(near.host, true);
    expect(near.host.offsetHeight).to.equal(300);
    near.before.style.height = '5000px';
    await until(() => near.host.offsetHeight === 100);
  });

  it('gives it up in a window of another size', async () => {
    const { host } = place();
    await released(host, true);
    dispatchEvent(new Event('resize'));
    expect(host.offsetHeight).to.equal(100);
  });
});
