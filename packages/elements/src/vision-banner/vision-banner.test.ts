import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { focusOn } from '../shared/looks/heading.ts';
import { pageLanguage } from '../shared/text/language.ts';
import { violations } from '../testing/axe.ts';
import { control, mount, rootOf, speakGerman, textOf, tidy, until } from '../testing/mount.ts';
import { provideFeed, provideSample, sampleFeed } from '../testing/provide-feed.ts';
import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-vision-banner.ts';

const TAG = 'strategy-vision-banner';

widgetSuite(TAG);

describe(TAG, () => {
  afterEach(() => {
    speakGerman();
    tidy();
  });

  it('shows the vision with its stage and what Lemgo adds', async () => {
    const text = textOf(await mount(TAG, { feed: await provideSample(), municipality: 'lemgo' }));
    expect(text).to.contain('Lippische Leidenschaft nah am Menschen und digital umgesetzt.');
    expect(text).to.contain('Entwurf, Workshop 11.05.2022');
    expect(text).to.contain('In Lemgo heißt das:');
    expect(text).to.contain('Was Lemgo ausmacht');
  });

  it('knows a town by its AGS', async () => {
    const text = textOf(
      await mount(TAG, { feed: await provideSample(), municipality: '05766044' }),
    );
    expect(text).to.contain('In Lemgo heißt das:');
  });

  const unfolded = (element: Element) =>
    [...rootOf(element).querySelectorAll('details.fold')].map((fold) => fold.matches('[open]'));

  it('answers first: values and goals are one row that unfolds, unless the density is full', async () => {
    const feed = await provideSample();
    expect(unfolded(await mount(TAG, { feed }))).to.deep.equal([false]);
    expect(unfolded(await mount(TAG, { feed, density: 'full' }))).to.deep.equal([true]);
    registry().settings = { density: 'full' };
    try {
      expect(unfolded(await mount(TAG, { feed }))).to.deep.equal([true]);
      expect(unfolded(await mount(TAG, { feed, density: 'compact' }))).to.deep.equal([false]);
    } finally {
      registry().settings = {};
    }
  });

  it('A-30: unfolds for paper only what is folded, and not what the page itself folds', async () => {
    const element = await mount(TAG, { feed: await provideSample() });
    const outer = document.createElement('details');
    element.replaceWith(outer);
    outer.append(element);
    dispatchEvent(new Event('beforeprint'));
    expect([...unfolded(element), outer.open]).to.deep.equal([true, false]);
    dispatchEvent(new Event('afterprint'));
    expect(unfolded(element)).to.deep.equal([false]);
    control(element, '.fold > summary', 'Werte und Ziele').click();
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    expect(unfolded(element)).to.deep.equal([true]);
  });

  it('A-06: unfolds whatever it stands in that somebody is led to', async () => {
    const element = await mount(TAG, { feed: await provideSample() });
    const folds = [...rootOf(element).querySelectorAll('details')];
    focusOn(rootOf(element).querySelector<HTMLElement>('details details strategy-about'));
    expect(folds.map(({ open }) => open)).to.deep.equal([true, true]);
  });

  it('names what unfolds by what there is', async () => {
    const feed = await sampleFeed();
    const titles = async (change: object) =>
      [
        ...rootOf(await mount(TAG, { feed: provideFeed({ ...feed, ...change }) })).querySelectorAll(
          'summary',
        ),
      ].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const values = [{ id: 'mut', name: 'Mut' }];
    const goals = [{ id: 'nah', title: 'Nah dran' }];
    const about = 'Über diese Strategie';
    expect(await titles({ values, goals: [] })).to.deep.equal(['Werte Mut', about]);
    expect(await titles({ values: [], goals })).to.deep.equal(['Ziele', about]);
    expect(await titles({ values: [], goals: [] })).to.have.length(1);
    const long = Array.from(
      { length: 9 },
      (_, index) => `${'Wertschätzung '.repeat(5)}${String(index)}`,
    );
    const many = long.map((name, index) => ({ id: `wert-${String(index)}`, name }));
    const [first] = await titles({ values: many, goals: [] });
    expect(first).to.equal(`Werte ${long.slice(0, 2).join(', ')} …`);
  });

  const compassOf = async (valueAxes?: object) => {
    const values = [{ id: 'mut', name: 'Mut', position: [0.5, 1] }];
    const feed = provideFeed({ ...(await sampleFeed()), values, valueAxes });
    return rootOf(await mount(TAG, { feed })).querySelector('.compass');
  };

  it('puts a value where its position says, with the words of the axes: right and up are positive', async () => {
    const compass = await compassOf({
      horizontal: { start: 'bewahren', end: 'erneuern' },
      vertical: { start: 'allein', end: 'gemeinsam' },
    });
    const mark = compass?.querySelector('g');
    expect(mark?.getAttribute('transform')).to.equal('translate(43 -86)');
    expect(compass?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'gemeinsam bewahren 1 erneuern allein',
    );
  });

  it('draws no compass where nobody says what its axes mean, and one axis where there is one', async () => {
    expect(await compassOf()).to.equal(null);
    const one = await compassOf({ vertical: { start: 'allein', end: 'gemeinsam' } });
    expect(one?.querySelectorAll('path')).to.have.length(1);
  });

  it('A-30 H-22 T-07: holds all of the strategy in a disclosure, folded too, whose lists stand open on paper', async () => {
    const element = await mount(TAG, { feed: await provideSample() });
    const about = rootOf(element).querySelector('strategy-about');
    const text = () => about?.shadowRoot?.textContent ?? '';
    await until(() => text().includes('Herausgegeben von'));
    expect(about?.closest('details')?.open).to.equal(false);
    control(element, 'summary', 'Über diese Strategie').click();
    expect(await violations(element)).to.deep.equal([]);
    const lists = [...(about?.shadowRoot?.querySelectorAll('details') ?? [])];
    expect(lists.some(({ open }) => open)).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(lists.every(({ open }) => open)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(lists.some(({ open }) => open)).to.equal(false);
  });

  it('marks illustrative items as „Beispiel“', async () => {
    const feed = await provideSample();
    expect(textOf(await mount(TAG, { feed, municipality: 'lemgo' }))).to.contain('Beispiel');
  });

  it('F-01: stands whatever languages a feed names, also such as engines have no name for', async () => {
    const sample = await sampleFeed();
    const odd = ['en-a', 'de-x', 'de-x-abc', 'de-de-de'];
    const feed = provideFeed({
      ...sample,
      languages: ['de', 'en', ...odd],
    });
    const element = await mount(TAG, { feed });
    expect(textOf(element)).to.contain('Lippische Leidenschaft');
    expect(textOf(element)).to.contain('de-x-abc');
  });

  it('A-20: offers the feed’s other languages and marks a text that stays German', async () => {
    const feed = provideFeed({
      ...(await sampleFeed()),
      languages: ['de', 'en'],
      vision: { text: 'Nur auf Deutsch.' },
    });
    const element = await mount(TAG, { feed });
    control(element, 'button', 'English').click();
    await until(() => textOf(element).includes('Not all texts'));
    expect(rootOf(element).querySelector('h2 [lang=de]')?.textContent).to.equal('Nur auf Deutsch.');
  });

  it('A-20: marks a text in a language without words of ours, and keeps dates in that of its words', async () => {
    const feed = provideFeed({
      ...(await sampleFeed()),
      vision: { text: { de: 'Wir', ar: 'نحن' } },
    });
    const element = await mount(TAG, { feed });
    pageLanguage().choose('ar');
    await until(
      () => rootOf(element).querySelector('h2 [lang=ar][dir=rtl]')?.textContent === 'نحن',
    );
    expect(rootOf(element).querySelector('.root')?.getAttribute('lang')).to.equal('de');
    expect(textOf(element)).to.contain('Stand: 20. November 2026');
  });

  it('leads to the explorer where the page has one, else to the town’s own page', async () => {
    const change = (feed: Record<string, unknown>) => {
      const towns = feed['municipalities'] as Record<string, unknown>[];
      for (const town of towns)
        town['pages'] = { 'action-field-explorer': 'https://stadt.example/felder' };
    };
    const element = await mount(TAG, { feed: await provideSample(change), municipality: 'lemgo' });
    const link = control(element, 'a', 'Handlungsfelder ansehen') as HTMLAnchorElement;
    expect(link.href).to.equal('https://stadt.example/felder');
  });
});
