import { expect } from '@open-wc/testing';
import { PAINTED, reserveLayout } from './reserve.ts';
import { addElement } from './testing/page.ts';

const TAG = 'strategy-vision-banner';

describe('reserveLayout', () => {
  let host: HTMLElement;
  const adoptedStyleSheets = [...document.adoptedStyleSheets];
  beforeEach(() => {
    host = addElement(TAG, {}, 'Fallback');
    reserveLayout();
  });
  afterEach(() => {
    document.adoptedStyleSheets = adoptedStyleSheets;
    host.remove();
  });

  it('H-11: keeps a widget’s space until its content is painted', () => {
    expect(host.offsetHeight).to.be.at.least(260);
    host.toggleAttribute(PAINTED, true);
    expect(host.offsetHeight).to.be.below(100);
  });

  it('H-14: keeps a hidden widget hidden', () => {
    host.hidden = true;
    expect(host.offsetHeight).to.equal(0);
  });

  it('gives way to every rule of the page', () => {
    const style = addElement('style', {}, `${TAG} { min-height: 10px; display: inline-block }`);
    expect(getComputedStyle(host).minHeight).to.equal('10px');
    expect(getComputedStyle(host).display).to.equal('inline-block');
    style.remove();
  });

  it('keeps the sheets that the page adopted', () => {
    expect(document.adoptedStyleSheets.length).to.equal(adoptedStyleSheets.length + 1);
  });
});
