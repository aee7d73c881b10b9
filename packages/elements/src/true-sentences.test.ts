import { expect } from '@open-wc/testing';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';
import { violations } from './testing/axe.ts';
import { caseFeed, TAGS, wordsOf } from './testing/case-feed.ts';
import { mount, rootOf, textOf, tidy, until } from './testing/mount.ts';

describe('what nobody confirmed', () => {
  afterEach(tidy);

  it('T-06: is said once in each list, and of the whole feed in banner and chart', async () => {
    const feed = await caseFeed('old');
    const [list, chart] = await Promise.all(TAGS.slice(0, 2).map((tag) => mount(tag, { feed })));
    const note = 'Eine Maßnahme ist seit mehr als 30 Tagen nicht bestätigt.';
    await until(() => textOf(list!).includes(note) && textOf(chart!).includes(note));
    const banner = await mount('strategy-vision-banner', { feed });
    for (const element of [chart!, banner])
      expect(textOf(element)).to.contain('Stand vom 1. Januar 2020, seither nicht bestätigt');
    expect(textOf(banner)).not.to.contain('0 abgeschlossen');
    expect(await violations(list!)).to.deep.equal([]);
  });

  it('T-06: a date that is still to come is remarked', async () => {
    const feed = await caseFeed('old', { generatedAt: '2041-01-01T08:00:00Z' });
    const banner = await mount('strategy-vision-banner', { feed });
    expect(textOf(banner)).to.contain('Stand: 1. Januar 2041 (liegt in der Zukunft)');
  });
});

describe('verdicts', () => {
  afterEach(tidy);

  it('T-05: none without a direction, and a mean of 100 only where all are', async () => {
    const element = await mount(TAGS[1]!, { feed: await caseFeed('verdicts') });
    await until(() => Boolean(rootOf(element).querySelector('.indicators')));
    const [waiting, online] = [...rootOf(element).querySelectorAll('.indicator')].map(wordsOf);
    expect(waiting).to.contain('Ziel: 1 Tage bis 2035.').and.not.to.contain('erreicht');
    expect(online).to.contain('Das Ziel ist erreicht.');
    expect(textOf(element)).to.contain('Fortschritt im Mittel: 99,6 %.');
  });
});

describe('T-01: a measure in which a town has no part', () => {
  afterEach(tidy);

  it('is none of its list, chart, map and headline', async () => {
    for (const tag of [...TAGS, 'strategy-vision-banner']) {
      const feed = await caseFeed('town-not-part');
      const element = await mount(tag, { feed, municipality: 'lemgo' });
      expect(textOf(element), tag).not.to.match(
        /in Umsetzung|abgeschlossen|2 Maßnahmen(?! in anderen)/,
      );
      element.remove();
    }
  });

  it('T-04: says whose state it is where only the towns say one, or a town is interested', async () => {
    const feed = await caseFeed('town-not-part', {
      measures: [{ id: 'rathaus', title: 'Rathaus' }],
      participations: [
        { measure: 'rathaus', municipality: 'detmold', phase: 'completed' },
        { measure: 'rathaus', municipality: 'lemgo', role: 'interested' },
      ],
    });
    const county = await mount(TAGS[0]!, { feed });
    const facts = [...rootOf(county).querySelectorAll('.facts span')].map(wordsOf);
    expect(facts).to.deep.equal(['abgeschlossen', 'nach Angaben der Kommunen', '1 von 3 Kommunen']);
    const lemgo = await mount(TAGS[0]!, { feed, municipality: 'lemgo', 'url-key': 'b' });
    expect(wordsOf(rootOf(lemgo).querySelector('.facts'))).to.contain('interessiert');
  });
});

describe('T-01: one measure or none', () => {
  afterEach(tidy);

  const oneIn = (town: string) => ({
    measures: [{ id: 'rathaus', title: 'Rathaus', owner: town, status: { phase: 'planned' } }],
    participations: [],
  });

  it('is no match of a choice that nobody made', async () => {
    for (const [index, tag] of TAGS.entries()) {
      const feed = await caseFeed('town-not-part', oneIn('detmold'));
      const say = async (attributes: object, key: string) => {
        const element = await mount(tag, {
          feed,
          'url-key': `${key}${String(index)}`,
          ...attributes,
        });
        return wordsOf(rootOf(element).querySelector('.sentence'));
      };
      expect(await say({ municipality: 'lemgo' }, 'a'), tag).to.equal(
        'Für Lemgo ist noch keine Maßnahme veröffentlicht.',
      );
      expect(await say({ municipality: 'detmold' }, 'b'), tag).to.match(
        /^Eine Maßnahme in Detmold[.:]/,
      );
      expect(await say({}, 'c'), tag).to.match(/^Eine Maßnahme[.:]/);
      expect(await say({ municipality: 'lemgo', filter: 'phase=completed' }, 'd'), tag).to.equal(
        'Keine Maßnahme passt zu Ihrer Auswahl.',
      );
    }
  });
});
