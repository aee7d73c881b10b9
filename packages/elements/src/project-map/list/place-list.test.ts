import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { mount, tidy, until } from '../../testing/mount.ts';
import { all, first, onePlace, sentence, show, TAG } from '../../testing/drivers/project-map.ts';
import { provideSample, type SampleFeed } from '../../testing/provide-feed.ts';
import '../strategy-project-map.ts';

describe('the list of strategy-project-map', () => {
  afterEach(tidy);

  const listIsOpen = (element: Element) =>
    (first(element, '.list > details') as HTMLDetailsElement).open;
  const elsewhereIsOpen = (element: Element) =>
    (first(element, '[data-list=elsewhere] > details') as HTMLDetailsElement).open;

  it('starts with the list folded beside an explorer of its group, and says how much is in it', async () => {
    const explorer = document.createElement('strategy-action-field-explorer');
    document.body.append(explorer);
    const feed = await provideSample();
    const folded = async (attributes: Record<string, string>) => {
      // What was open is open again when the same entry is shown anew.
      history.replaceState(null, '');
      const map = await mount(TAG, { feed, municipality: 'lemgo', ...attributes });
      const isFolded = !listIsOpen(map);
      map.remove();
      return isFolded;
    };
    expect(await folded({})).to.equal(false);
    explorer.setAttribute('feed', feed);
    expect(await folded({})).to.equal(true);
    expect(await folded({ density: 'full' })).to.equal(false);
    expect(await folded({ 'url-key': 'b' })).to.equal(false);
    explorer.setAttribute('url-key', 'b');
    expect(await folded({ 'url-key': 'b' })).to.equal(true);
    expect(await folded({})).to.equal(false);
    const map = await mount(TAG, { feed, municipality: 'lemgo', 'url-key': 'b' });
    expect(first(map, '.list summary').textContent.trim()).to.equal('Liste der 24 Maßnahmen');
    expect(all(map, '[data-list=placed] .measure')).to.have.length(10);
    expect(await violations(map)).to.deep.equal([]);
  });

  it('A-03: has every measure in the folded list, in the order of the page before the map', async () => {
    const explorer = document.createElement('strategy-action-field-explorer');
    document.body.append(explorer);
    const feed = await provideSample();
    explorer.setAttribute('feed', feed);
    const element = await mount(TAG, { feed, municipality: 'lemgo' });
    expect(all(element, '.list .measure')).to.have.length(24);
    dispatchEvent(new Event('beforeprint'));
    expect(listIsOpen(element) && elsewhereIsOpen(element)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(listIsOpen(element)).to.equal(false);
  });

  it('is a short list where it is the only one, those without a place folded; density: unfolds all', async () => {
    const short = await show({ municipality: 'lemgo' });
    expect(listIsOpen(short)).to.equal(true);
    expect(all(short, '[data-list=placed] .measure')).to.have.length(6);
    expect(elsewhereIsOpen(short)).to.equal(false);
    short.remove();
    const full = await show({ municipality: 'lemgo', density: 'full' });
    expect(all(full, '[data-list=placed] .measure')).to.have.length(10);
    expect(elsewhereIsOpen(full)).to.equal(true);
    full.remove();
    const said = await show({ municipality: 'lemgo', limit: '24' });
    expect(all(said, '[data-list=placed] .measure')).to.have.length(10);
  });

  it('has those without a place open where there are no others, and no list of nothing', async () => {
    const element = await show({ measure: 'e-akte' });
    expect(elsewhereIsOpen(element)).to.equal(true);
    expect(first(element, '.list summary').textContent.trim()).to.equal('Liste mit einer Maßnahme');
    element.remove();
    history.replaceState(null, '', '#strategy?q=gibtesnicht');
    const none = await show();
    await until(() => sentence(none).startsWith('Keine Maßnahme'));
    expect(all(none, '.list details')).to.have.length(0);
    expect(all(none, '.town-name')).not.to.have.length(0);
  });

  it('A-10: shows list and map below each other in a narrow column, and side by side in a wide one', async () => {
    const boxes = (element: Element) =>
      ['.list', '.map'].map((part) => first(element, part).getBoundingClientRect());
    const element = await show({}, undefined, 320);
    await until(() => first(element, '.map').clientWidth < 400);
    const [list, map] = boxes(element);
    expect(map!.top).to.be.at.least(list!.bottom);
    expect(map!.width).to.equal(list!.width);
    expect(await violations(element)).to.deep.equal([]);
    document.body.style.width = '1100px';
    await until(() => boxes(element)[1]!.left > boxes(element)[0]!.right);
    first(element, '.list summary').click();
    await until(() => boxes(element)[1]!.top >= boxes(element)[0]!.bottom, 'the map below');
  });

  it('says „Beispiele“ once for a group that is all invented, and beside each in any other', async () => {
    const marks = (element: Element, selector: string) =>
      all(element, `${selector} .sample`).map((one) => one.textContent);
    const invent = (all: boolean) => (feed: SampleFeed) => {
      onePlace(3)(feed);
      feed['participations'] = [];
      feed.measures.forEach((measure, index) => {
        measure['sample'] = all || index === 1;
      });
    };
    const whole = await show({}, invent(true));
    expect(marks(whole, '.group')).to.deep.equal(['Beispiele']);
    first(whole, '.cluster').click();
    await until(() => all(whole, '.spots a').length === 3);
    expect(marks(whole, '.spots')).to.deep.equal(['Beispiele']);
    whole.remove();
    const mixed = await show({}, invent(false));
    expect(marks(mixed, '.group')).to.deep.equal(['Beispiel']);
  });
});
