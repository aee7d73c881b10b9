import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { mount, textOf, tidy, until } from '../../testing/mount.ts';
import { provideSample, sampleFeed } from '../../testing/provide-feed.ts';
import { pageLanguage } from '../text/language.ts';
import { StrategyWidget, takeSettings } from './strategy-widget.ts';
import type { StrategyView } from './view.ts';

customElements.define(
  'test-widget',
  class extends StrategyWidget {
    protected override content({ strategy, text }: StrategyView) {
      return html`<p>${text(strategy.goals[0]?.title)}</p>
        <p>${msg('dauerhaft', { id: 'phase-continuous' })}</p>`;
    }
  },
);

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

describe('a widget’s own attributes', () => {
  afterEach(tidy);

  it('change its language, also later', async () => {
    const feed = await provideSample((sample) => {
      Object.assign(sample, { languages: ['de', 'en'] });
      sample.goals[0]!['title'] = { de: 'Ziel auf Deutsch', en: 'A goal in English' };
    });
    const element = await mount('test-widget', { feed });
    expect(textOf(element)).to.contain('Ziel auf Deutsch');
    element.lang = 'en';
    await until(() => textOf(element).includes('A goal in English'));
  });

  it('name a language in any case, and so may the feed', async () => {
    const feed = await provideSample((sample) => {
      Object.assign(sample, { languages: ['DE', 'EN'] });
      sample.goals[0]!['title'] = { DE: 'Ziel auf Deutsch', EN: 'A goal in English' };
    });
    const element = await mount('test-widget', { feed });
    await until(() => textOf(element).includes('Ziel auf Deutsch'));
    element.lang = 'en-GB';
    await until(() => textOf(element).includes('A goal in English'));
  });

  it('T-07: bring the words of strategy and town in place of our own, each on its own feed and page', async () => {
    const plain = await mount('test-widget', { feed: await provideSample() });
    const feed = await provideSample((sample) => {
      Object.assign(sample, { labels: { 'phase-continuous': { de: 'ständig', en: 'always' } } });
      sample.municipalities[0]!['labels'] = { 'phase-continuous': 'immerzu' };
      sample.municipalities[1]!['labels'] = { 'phase-continuous': { en: 'for ever' } };
    });
    const { municipalities } = await sampleFeed();
    const elements = await Promise.all(
      [undefined, ...municipalities.slice(0, 2).map(({ id }) => String(id))].map((municipality) =>
        mount('test-widget', { feed, ...(municipality ? { municipality } : {}) }),
      ),
    );
    const words = () => elements.map((element) => textOf(element).split(/\s+/).at(-1));
    // Each widget renders in a task of its own.
    const say = (...all: string[]) => until(() => String(words()) === String(all), String(all));
    await say('ständig', 'immerzu', 'ständig');
    expect(textOf(plain)).to.contain('dauerhaft');
    pageLanguage().choose('en');
    await say('always', 'always', 'ever');
    pageLanguage().choose('de');
    await say('ständig', 'immerzu', 'ständig');
  });

  it('win over the script’s settings as properties, too', async () => {
    registry().settings = { theme: 'detmold', urlKey: 'a', headingLevel: 3 };
    const element = document.createElement('test-widget') as StrategyWidget;
    Object.assign(element, { theme: 'lemgo', urlKey: 'b', feed: await provideSample() });
    document.body.append(element);
    await element.updateComplete;
    registry().settings = {};
    const { theme, urlKey, headingLevel } = element;
    expect({ theme, urlKey, headingLevel }).to.deep.equal({
      theme: 'lemgo',
      urlKey: 'b',
      headingLevel: 3,
    });
    expect(element.getAttribute('theme')).to.equal('lemgo');
  });

  it('H-21: is never called ready where something fails after each rendering', async () => {
    customElements.define(
      'test-restless',
      class extends StrategyWidget {
        protected override content() {
          return 'Inhalt';
        }

        protected override updated() {
          if (this.strategy.view) throw new RangeError('after');
        }
      },
    );
    const told: string[] = [];
    const listen = ({ type }: Event) => told.push(type);
    for (const type of ['strategy-ready', 'strategy-error'])
      document.body.addEventListener(type, listen);
    const element = await mount('test-restless', { feed: await provideSample() });
    for (let update = 0; update < 3; update++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(told).to.deep.equal(['strategy-error']);
    expect(textOf(element)).to.contain('nicht erreichbar');
  });

  it('are properties, too, that style sheets see', async () => {
    const element = await mount('test-widget', { feed: await provideSample() });
    element.theme = 'lemgo';
    element.colorScheme = 'dark';
    await element.updateComplete;
    expect(element.getAttribute('theme')).to.equal('lemgo');
    expect(element.getAttribute('color-scheme')).to.equal('dark');
  });
});
