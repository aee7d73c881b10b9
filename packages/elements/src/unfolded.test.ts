import { expect } from '@open-wc/testing';
import { control, mount, rootOf, tidy, until } from './testing/mount.ts';
import { provideSample } from './testing/provide-feed.ts';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './project-map/strategy-project-map.ts';

const EXPLORER = 'strategy-action-field-explorer';
const MAP = 'strategy-project-map';

const rows = (element: Element) => rootOf(element).querySelectorAll('.measure').length;

describe('what was unfolded', () => {
  const clean = () => {
    history.replaceState(null, '');
    tidy();
  };
  beforeEach(clean);
  afterEach(clean);

  it('H-07: is there again when the page is loaded anew, beside the state of the page itself', async () => {
    history.replaceState({ turbo: 1 }, '');
    const feed = await provideSample();
    const before = history.length;
    const first = await mount(EXPLORER, { feed });
    control(first, '.more', 'Weitere').click();
    await until(() => rows(first) === 40);
    first.remove();
    expect(history.state).to.include({ turbo: 1 });
    expect(history.length).to.equal(before);
    expect(rows(await mount(EXPLORER, { feed }))).to.equal(40);
  });

  it('is kept for each of several, with the look that was chosen', async () => {
    const feed = await provideSample();
    const maps = [await mount(MAP, { feed }), await mount(MAP, { feed, 'url-key': 'b' })];
    const looks = () =>
      [...document.querySelectorAll(MAP)].map((map) =>
        rootOf(map).querySelector('.layout')?.getAttribute('data-look'),
      );
    const second = maps[1];
    if (second) control(second, '.looks button', 'Karte').click();
    await until(() => looks().join() === 'list,map');
    document.body.replaceChildren();
    await mount(MAP, { feed });
    await mount(MAP, { feed, 'url-key': 'b' });
    expect(looks()).to.deep.equal(['list', 'map']);
  });

  it('leaves alone a state that has no room for it, and takes nothing of another type', async () => {
    const feed = await provideSample();
    for (const state of ['text', [1], 7]) {
      history.replaceState(state, '');
      const element = await mount(EXPLORER, { feed });
      control(element, '.more', 'Weitere').click();
      await until(() => rows(element) === 40);
      expect(history.state).to.deep.equal(state);
      element.remove();
    }
    history.replaceState({ strategyWidgets: { [`${EXPLORER} 0`]: { extra: 'viele' } } }, '');
    expect(rows(await mount(EXPLORER, { feed }))).to.equal(24);
  });
});
