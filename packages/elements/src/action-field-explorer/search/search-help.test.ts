import { expect } from '@open-wc/testing';
import { feedStore } from '@strategy-widgets/feed';
import { violations } from '../../testing/axe.ts';
import { wordsOf } from '../../testing/case-feed.ts';
import { control, mount, rootOf, textOf, tidy, until } from '../../testing/mount.ts';
import { provideFeed } from '../../testing/provide-feed.ts';
import '../strategy-action-field-explorer.ts';

const measure = (id: string, rest: object = {}) => ({
  id,
  kind: 'measure',
  title: `Titel ${id}`,
  actionFields: ['mobil'],
  goals: ['nah'],
  ...rest,
});
const state = (id: string, municipality: string, phase = 'planned') => ({
  measure: id,
  municipality,
  phase,
});

const feed = () =>
  provideFeed({
    schema: '1.0',
    id: 'demo',
    title: 'Probe',
    publisher: { name: 'Probe' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    municipalities: ['Lemgo', 'Detmold', 'Leer'].map((name) => ({
      id: name.toLowerCase(),
      name,
      kind: 'town',
    })),
    organizations: [{ id: 'werke', name: 'Stadtwerke' }],
    goals: [{ id: 'nah', title: 'Nah' }],
    actionFields: [
      { id: 'mobil', title: 'Mobilität' },
      { id: 'amt', title: 'Verwaltung' },
    ],
    terms: [{ id: 'oepnv', term: 'ÖPNV', meaning: 'Bus und Bahn.', synonyms: ['Linienverkehr'] }],
    measures: [
      measure('a', { description: 'Wir takten die **Buslinie** nach Leese neu, auch am Sonntag.' }),
      measure('b', { title: 'Bushaltestelle' }),
      measure('c', { lead: ['werke'], teaser: 'Laden am Markt' }),
      measure('d', { description: { de: 'Kurz', en: 'A shuttle for all' } }),
      measure('e', { title: 'Fahrplan', benefit: 'Linienverkehr ohne Zettel' }),
      measure('f', { actionFields: ['amt'], places: [{ name: 'Bahnhof' }] }),
    ],
    participations: [
      state('a', 'lemgo'),
      state('c', 'lemgo', 'completed'),
      state('f', 'lemgo'),
      ...['a', 'b', 'd', 'e'].map((id) => state(id, 'detmold')),
    ],
  });

const TAG = 'strategy-action-field-explorer';
const show = async (filter: string, attributes: Record<string, string> = {}) => {
  const element = await mount(TAG, { feed: feed(), filter, ...attributes });
  // What helps comes when it is wanted, and so does the text that is searched.
  const state = () => feedStore(new URL(element.feed!).href).get();
  await until(() => Boolean(state().searchText));
  await until(() => Boolean(rootOf(element).querySelector('.found,.ways,.summary .note')));
  return element;
};
/** Waits for entries: what helps may be there before them. */
const finds = async (element: Element, entries: Record<string, string>) => {
  const isSame = () => JSON.stringify(found(element)) === JSON.stringify(entries);
  await until(isSame).catch(() => {
    expect(found(element)).to.deep.equal(entries);
  });
};
const found = (element: Element) =>
  Object.fromEntries(
    [...rootOf(element).querySelectorAll('.measure')].map((row) => [
      wordsOf(row.querySelector('a')),
      wordsOf(row.querySelector('.found')),
    ]),
  );
const ways = (element: Element) =>
  [...rootOf(element).querySelectorAll('.ways button')].map((button) => wordsOf(button));
const titles = (element: Element) => rootOf(element).querySelectorAll('.measure').length;
const sentence = (element: Element) => wordsOf(rootOf(element).querySelector('.sentence'));

describe('a search', () => {
  afterEach(tidy);

  it('says where the word is, unless title and teaser show it, and marks it', async () => {
    const element = await show('q=bus');
    await finds(element, {
      'Titel a': 'im Text: Wir takten die Buslinie nach Leese neu, auch am Sonntag.',
      Bushaltestelle: '',
    });
    const mark = rootOf(element).querySelector('mark');
    expect(mark?.textContent).to.equal('Buslinie');
    expect(await violations(element)).to.deep.equal([]);
  });

  for (const [query, title, words] of [
    ['stadtwerke', 'Titel c', 'Federführung: Stadtwerke'],
    ['bahnhof', 'Titel f', 'Ort: Bahnhof'],
    ['verwaltung', 'Titel f', 'Thema: Verwaltung'],
    ['laden stadt', 'Titel c', 'Federführung: Stadtwerke'],
    ['shuttle', 'Titel d', 'Das gesuchte Wort steht im ausführlichen Text.'],
  ] as const)
    it(`says where else it is: ${query}`, async () => {
      await finds(await show(`q=${query}`), { [title]: words });
    });

  it('knows the strategy’s other words, and says so', async () => {
    const element = await show('q=oepnv');
    await finds(element, { Fahrplan: 'im Text: Linienverkehr ohne Zettel' });
    expect(textOf(element)).to.contain('Gesucht auch nach: ÖPNV, Linienverkehr');
    const other = await mount(TAG, { feed: feed(), filter: 'q=laden', 'url-key': 'b' });
    expect(textOf(other)).not.to.contain('Gesucht auch nach');
  });

  it('T-04: offers what other towns have, and brings as many', async () => {
    const element = await show('q=bus', { municipality: 'lemgo' });
    expect(titles(element)).to.equal(1);
    expect(ways(element)).to.deep.equal(['Eine Maßnahme in anderen Kommunen']);
    control(element, '.ways button', 'Eine Maßnahme').click();
    await until(() => titles(element) === 2);
    expect(ways(element)).to.deep.equal([]);
  });
});

describe('an empty result', () => {
  afterEach(tidy);

  it('T-04: offers to lift each choice that stands in the way, with the number it brings', async () => {
    const filter = 'q=bus&phase=completed&goal=nah&municipality=lemgo';
    const element = await show(filter, { municipality: 'leer' });
    expect(sentence(element)).to.equal('Keine Maßnahme passt zu Ihrer Auswahl.');
    expect(ways(element)).to.deep.equal([
      'Suche „bus“ aufheben (1)',
      'Status „abgeschlossen“ aufheben (1)',
    ]);
    expect(await violations(element)).to.deep.equal([]);
    control(element, '.ways button', 'Status').click();
    await until(() => titles(element) === 1);
    expect(location.hash).not.to.contain('phase');
    expect(location.hash).to.contain('q=bus');
  });

  it('says it right below the field, on a phone without scrolling', async () => {
    document.body.style.width = '328px';
    const element = await show('q=gibtesnicht', { municipality: 'lemgo' });
    const top = (selector: string) =>
      rootOf(element).querySelector(selector)?.getBoundingClientRect().top ?? NaN;
    expect(top('.sentence') - top('input')).to.be.within(0, 130);
    expect(top('.ways') - top('input')).to.be.within(0, 240);
  });

  it('leads to the form where the page has one', async () => {
    expect(ways(await show('q=gibtesnicht'))).to.deep.equal(['Suche „gibtesnicht“ aufheben (6)']);
    tidy();
    const form = document.createElement('strategy-feedback-form');
    document.body.append(form);
    const element = await show('q=gibtesnicht');
    control(element, '.ways button', 'Uns sagen, was fehlt').click();
    expect(document.activeElement).to.equal(form);
  });
});
