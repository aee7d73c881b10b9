import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { takeSettings } from './page-settings.ts';

describe('the script tag’s settings', () => {
  afterEach(() => {
    registry().settings = {};
  });

  it('stand for what an element does not say itself', () => {
    registry().settings = { colorScheme: 'dark', headingLevel: 3, debug: true };
    const element = document.createElement('div');
    element.setAttribute('color-scheme', 'light');
    takeSettings(element);
    expect(element.getAttribute('color-scheme')).to.equal('light');
    expect(element.getAttribute('heading-level')).to.equal('3');
    expect(element.hasAttribute('debug')).to.equal(true);
    expect(element.hasAttribute('theme')).to.equal(false);
  });
});
