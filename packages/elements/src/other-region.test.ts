import { expect } from '@open-wc/testing';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './feedback-form/strategy-feedback-form.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';
import { violations } from './testing/axe.ts';
import { wordsOf } from './testing/case-feed.ts';
import { mount, rootOf, tidy, until } from './testing/mount.ts';
import { provideFeed } from './testing/provide-feed.ts';

const WIDGETS = [
  'vision-banner',
  'action-field-explorer',
  'project-map',
  'progress-chart',
  'feedback-form',
];

const file = new URL('../../feed/fixtures/suedwestfalen/strategy.json', import.meta.url);
const provideRegion = async () => provideFeed(await (await fetch(file)).json());

const inside = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll(selector),
];

describe('a strategy of five towns without a county', () => {
  afterEach(tidy);

  for (const name of WIDGETS)
    for (const municipality of ['', 'soest'])
      it(`is shown by ${name} without a problem and without a word of a county${municipality && ', in Soest too'}`, async () => {
        const told: unknown[] = [];
        const tell = (event: Event) => told.push((event as CustomEvent<unknown>).detail);
        for (const type of ['strategy-feed-report', 'strategy-error'])
          document.addEventListener(type, tell);
        const feed = await provideRegion();
        const element = await mount(`strategy-${name}`, { feed, municipality, density: 'full' });
        await until(() => wordsOf(rootOf(element).querySelector('.root')).length > 100, 'content');
        for (const type of ['strategy-feed-report', 'strategy-error'])
          document.removeEventListener(type, tell);
        expect(told).to.deep.equal([]);
        expect(wordsOf(rootOf(element).querySelector('.root'))).not.to.match(
          /Kreis|kreisweit|Lippe|lippisch|Handlungsfeld|undefined|NaN/,
        );
        expect(await violations(element)).to.deep.equal([]);
      });

  it('has a map of points alone, with a name for each town', async () => {
    const element = await mount('strategy-project-map', { feed: await provideRegion() });
    document.body.style.width = '1100px';
    await until(() => inside(element, '.dot').length === 5);
    await until(() => inside(element, '.town-name').length === 5, 'all names');
    expect(wordsOf(inside(element, '[part=attribution]')[0])).to.equal(
      'Ohne Gemeindegrenzen gezeichnet.',
    );
    await until(() => inside(element, '.marker, .cluster').length > 0, 'places');
    expect(inside(element, '[data-list=elsewhere]').map(wordsOf).join()).to.match(
      /^Ohne festen Ort/,
    );
  });

  it('has its own words in the place of ours, and those of a town on its pages', async () => {
    const feed = await provideRegion();
    const chart = await mount('strategy-progress-chart', { feed, density: 'full' });
    await until(() => inside(chart, 'table').length > 0, 'table');
    expect(wordsOf(rootOf(chart).querySelector('.root'))).to.include('Themenfeld');
    await mount('strategy-action-field-explorer', { feed });
    const words = async (municipality: string) => {
      const banner = await mount('strategy-vision-banner', { feed, municipality });
      return wordsOf(rootOf(banner).querySelector('button.primary'));
    };
    expect(await words('olpe')).to.equal('Themenfelder ansehen');
    expect(await words('soest')).to.equal('Was Soest vorhat');
  });
});
