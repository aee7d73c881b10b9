import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './feedback-form/strategy-feedback-form.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';
import { mount, rootOf, tidy, until } from './testing/mount.ts';
import { provideSample } from './testing/provide-feed.ts';
import type { StrategyWidget } from './shared/widget/strategy-widget.ts';

const TAGS = [
  'strategy-vision-banner',
  'strategy-action-field-explorer',
  'strategy-project-map',
  'strategy-progress-chart',
  'strategy-feedback-form',
];

/** Rules after which a widget is there as if the page had none. */
const SHOWN = [
  ':not(:defined) { display: none }',
  'div:empty, :empty { display: none !important }',
  ':not(:defined) { visibility: hidden; opacity: 0 }',
  '[data-strategy-widget]:empty, strategy-vision-banner:empty { display: none }',
  'strategy-vision-banner, .x { max-width: 50px; float: left }',
  'body * { display: inline }',
  'body * { content-visibility: auto; contain-intrinsic-size: auto 1px }',
];

/** Rules that are the page's right, or beyond us, and the words that the webmaster gets. */
const TOLD: [rule: string, words: RegExp][] = [
  ['* { box-sizing: content-box; max-width: 50px; float: left }', /widget-narrow: .*„html“.*50 px/],
  ['* { height: 0; overflow: hidden }', /widget-hidden: .*height: 0px mit overflow: hidden/],
  [':not(p, html, head, body) { display: none }', /widget-hidden: .*„:not\(p, html, head, body\)“/],
  ['body { width: 90px }', /widget-narrow: .*„body“ ist nur 90 px breit/],
];

/** Ways to hide what is meant to be hidden. */
const MEANT: [rule: string, markup: string][] = [
  ['', '<div hidden><div class="here"></div></div>'],
  ['.tab { height: 0; overflow: hidden }', '<div class="tab"><div class="here"></div></div>'],
  ['.tabs > :not(.open) { display: none }', '<div class="tabs here"></div>'],
  ['strategy-vision-banner { display: none }', '<div class="here"></div>'],
  ['.tab { display: none }', '<div class="tab here"></div>'],
];

const told = () => [...registry().reported].filter((line) => /widget-(hidden|narrow)/.test(line));

describe('a page’s rules that hide', () => {
  let style: HTMLStyleElement;
  const { warn } = console;
  beforeEach(() => {
    registry().reported.clear();
    console.warn = () => undefined;
    style = document.createElement('style');
    document.head.append(style);
  });
  afterEach(() => {
    console.warn = warn;
    style.remove();
    tidy();
  });

  const painted = async (element: StrategyWidget) =>
    until(() => element.hasAttribute('data-strategy-painted'));

  for (const rule of SHOWN) {
    it(`H-20: leave every widget to be seen, by ${rule}`, async () => {
      style.textContent = rule;
      const feed = await provideSample();
      for (const tag of TAGS) {
        const element = await mount(tag, { feed, municipality: 'lemgo' });
        await painted(element);
        const { width, height } = rootOf(element).querySelector('.root')!.getBoundingClientRect();
        expect(width, tag).to.be.above(240);
        expect(height, tag).to.be.above(100);
        element.remove();
      }
      expect(told().join()).to.equal('');
    });
  }

  for (const [rule, words] of TOLD) {
    it(`H-20: are named where nothing can be done, as ${rule}`, async () => {
      style.textContent = rule;
      const element = await mount(TAGS[0]!, { feed: await provideSample() }, 'Ersatz');
      await painted(element);
      await until(() => told().length > 0);
      expect(told().join()).to.match(words);
    });
  }

  for (const [rule, markup] of MEANT) {
    it(`H-20: are not blamed where the page hides on purpose, as ${rule || 'hidden'} ${markup}`, async () => {
      style.textContent = rule;
      const feed = await provideSample();
      document.body.innerHTML = markup;
      const element = document.createElement(TAGS[0]!) as StrategyWidget;
      element.feed = feed;
      document.querySelector('.here')!.append(element);
      await painted(element);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(told().join()).to.equal('');
      expect(element.childNodes.length).to.equal(0);
    });
  }
});
