import { expect } from '@open-wc/testing';
import { violations } from '../testing/axe.ts';
import { control, measured, mount, rootOf, textOf, tidy, until } from '../testing/mount.ts';
import {
  all,
  drawn,
  first,
  onePlace,
  sentence,
  show,
  TAG,
} from '../testing/drivers/project-map.ts';
import { provideSample, type SampleFeed } from '../testing/provide-feed.ts';
import { renderingEffects } from '../testing/rendering-effects.ts';
import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-project-map.ts';

widgetSuite(TAG, drawn);

const numberIn = (element: Element, selector: string) =>
  parseInt(first(element, selector).textContent);

describe(TAG, () => {
  afterEach(tidy);

  it('says in one sentence what there is, for a town and for all', async () => {
    const inTown = await show({ municipality: 'lemgo' });
    expect(sentence(inTown)).to.match(/^\d+ Maßnahmen in Lemgo, davon \d+ mit festem Ort\./);
    inTown.remove();
    expect(sentence(await show({ 'url-key': 'b' }))).to.match(/^40 Maßnahmen, davon 20/);
  });

  it('H-22: lists all far below the screen, and draws once somebody scrolls there or prints', async () => {
    for (const go of [
      (element: Element) => element.scrollIntoView(),
      () => dispatchEvent(new Event('beforeprint')),
    ]) {
      const space = document.createElement('div');
      space.style.height = '5000px';
      document.body.append(space);
      const element = await mount(TAG, { feed: await provideSample(), 'url-key': go.name });
      await measured(element);
      expect(all(element, '.measure')).not.to.have.length(0);
      expect(all(element, '.map')).to.have.length(1);
      expect(drawn(element)).to.equal(false);
      go(element);
      await until(() => drawn(element), 'the outlines');
      dispatchEvent(new Event('afterprint'));
      tidy();
      scrollTo(0, 0);
    }
  });

  it('A-03: lists every measure that the map shows, before it, and the others as a counted group', async () => {
    const element = await show();
    for (let more = all(element, '.more'); more.length; more = all(element, '.more')) {
      for (const button of more) button.click();
      await element.updateComplete;
    }
    const placed = new Set(
      all(element, '[data-list=placed] a').map(({ textContent }) => textContent),
    );
    const elsewhere = all(element, '[data-list=elsewhere] a');
    expect(placed.size + elsewhere.length).to.equal(40);
    expect(numberIn(element, '[data-list=elsewhere] .count')).to.equal(elsewhere.length);
    const order = first(element, '.list').compareDocumentPosition(first(element, '.map'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
  });

  it('limit: shows so many of both lists at first and with each step', async () => {
    const element = await show({ limit: '3' });
    const counts = () =>
      ['placed', 'elsewhere'].map((name) => all(element, `[data-list=${name}] .measure`).length);
    expect(counts()).to.deep.equal([3, 3]);
    control(element, '[data-list=placed] .more', 'Weitere').click();
    await until(() => counts().join() === '6,3');
    control(element, '[data-list=elsewhere] .more', 'Weitere').click();
    await until(() => counts().join() === '6,6');
  });

  it('measure: shows these only, with places or without, until a resident wants more', async () => {
    const element = await show({ measure: 'terminbuchung, e-akte' });
    expect(sentence(element)).to.match(/^2 Maßnahmen, davon 1 mit/);
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => sentence(element).startsWith('40 '));
  });

  it('follows the filters of the page and lifts them', async () => {
    history.replaceState(null, '', '#strategy?phase=completed');
    const element = await show();
    const phases = all(element, '.list .phase-icon').map(({ dataset }) => dataset['phase']);
    expect([...new Set(phases)]).to.deep.equal(['completed']);
    const filtered = sentence(element);
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => sentence(element) !== filtered);
    expect(rootOf(element).activeElement?.className).to.equal('sentence');
  });

  it('chooses a town from the list of towns, too', async () => {
    const element = await show({ municipality: 'lemgo' });
    const select = first(element, 'select') as HTMLSelectElement;
    for (const [town, words] of [
      ['detmold', 'in Detmold,'],
      ['', 'Maßnahmen, davon'],
      ['lemgo', 'in Lemgo,'],
    ] as const) {
      select.value = town;
      select.dispatchEvent(new Event('change'));
      await until(() => sentence(element).includes(words));
    }
  });

  it('F-15: lists a measure whose point is elsewhere without a place', async () => {
    const element = await show({}, (feed) => {
      onePlace(2)(feed);
      feed.measures[0]!['places'] = [{ name: 'Berlin', point: [13.4, 52.5] }];
    });
    expect(sentence(element)).to.equal('2 Maßnahmen, davon 1 mit festem Ort.');
    expect(first(element, '[data-list=elsewhere]').textContent).to.contain('Berlin');
    expect(all(element, '.marker')).to.have.length(1);
  });

  it('has no effect but its template while it renders outlines, markers and a point elsewhere', async () => {
    const feed = ({ measures }: SampleFeed) => {
      measures[0]!['places'] = [{ name: 'Berlin', point: [13.4, 52.5] }];
    };
    expect(await renderingEffects(() => show({}, feed))).to.deep.equal([]);
  });

  for (const [what, boundaries] of [
    ['is missing', 'gibt-es-nicht.json'],
    ['is no boundary file', 'strategy.json'],
    ['is on another host', 'https://other.example/karte.json'],
  ] as const) {
    it(`F-01: keeps the list, draws points and says so calmly when the boundary file ${what}`, async () => {
      const feed = await provideSample((data) => {
        const file = String(data['boundaries']);
        data['boundaries'] = new URL(boundaries, file).href;
      });
      const element = await mount(TAG, { feed, municipality: 'lemgo' });
      await until(() => textOf(element).includes('Ohne Gemeindegrenzen gezeichnet.'));
      expect(all(element, '.measure').length).to.be.above(10);
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  it('A-30: prints the whole list', async () => {
    const element = await show();
    const before = all(element, '.measure').length;
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const count = (list: string) => all(element, `[data-list=${list}] .measure`).length;
    const sum = all(element, '.count').reduce(
      (total, node) => total + parseInt(node.textContent),
      0,
    );
    expect(count('placed') + count('elsewhere')).to.equal(sum);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(all(element, '.measure').length).to.equal(before);
  });

  it('A-06: „weitere anzeigen“ moves the focus to the first new measure', async () => {
    const element = await show();
    const links = all(element, '[data-list=placed] .measure a').length;
    control(element, '[data-list=placed] .more', 'Weitere Maßnahmen anzeigen').click();
    await until(
      () => rootOf(element).activeElement === all(element, '[data-list=placed] .measure a')[links],
    );
  });
});
