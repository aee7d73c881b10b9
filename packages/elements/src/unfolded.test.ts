import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { control, later, mount, rootOf, textOf, tidy, until } from './testing/mount.ts';
import { provideSample } from './testing/provide-feed.ts';
import { pageLanguage } from './shared/text/language.ts';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';

const EXPLORER = 'strategy-action-field-explorer';
const MAP = 'strategy-project-map';
const BANNER = 'strategy-vision-banner';

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
    await until(() => rows(first) === 34);
    first.remove();
    expect(history.state).to.include({ turbo: 1 });
    expect(history.length).to.equal(before);
    expect(rows(await mount(EXPLORER, { feed }))).to.equal(34);
  });

  it('is kept for each of several', async () => {
    const feed = await provideSample();
    const maps = [await mount(MAP, { feed }), await mount(MAP, { feed, 'url-key': 'b' })];
    const unfoldedRows = () =>
      [...document.querySelectorAll(MAP)].map(
        (map) => rootOf(map).querySelectorAll('[data-list=placed] .measure').length,
      );
    const [first = 0] = unfoldedRows();
    const second = maps[1];
    if (second) control(second, '.more', 'Weitere').click();
    await until(() => (unfoldedRows()[1] ?? 0) > first);
    const rowsLeft = unfoldedRows();
    document.body.replaceChildren();
    await mount(MAP, { feed });
    await mount(MAP, { feed, 'url-key': 'b' });
    expect(unfoldedRows()).to.deep.equal(rowsLeft);
  });

  it('leaves alone a state that has no room for it, and takes nothing of another type', async () => {
    const feed = await provideSample();
    for (const state of ['text', [1], 7]) {
      history.replaceState(state, '');
      const element = await mount(EXPLORER, { feed });
      control(element, '.more', 'Weitere').click();
      await until(() => rows(element) === 34);
      expect(history.state).to.deep.equal(state);
      element.remove();
    }
    history.replaceState({ strategyWidgets: { [`${EXPLORER} 0`]: { extra: 'viele' } } }, '');
    expect(rows(await mount(EXPLORER, { feed }))).to.equal(10);
  });

  /** Every disclosure in a widget and in what stands in it, by name; true where it is open. */
  const folds = (root: ParentNode): Map<string, boolean> =>
    new Map(
      [...root.querySelectorAll('*')].flatMap((one): [string, boolean][] => {
        if (one.shadowRoot) return [...folds(one.shadowRoot)];
        if (!(one instanceof HTMLDetailsElement)) return [];
        return [[one.querySelector('summary')?.textContent.trim() ?? '', one.open]];
      }),
    );
  const open = (element: Element) =>
    [...folds(rootOf(element))].filter(([, isOpen]) => isOpen).map(([name]) => name);
  const unfold = (root: ParentNode, name: string): boolean =>
    [...root.querySelectorAll('*')].some((one) => {
      if (one.shadowRoot && unfold(one.shadowRoot, name)) return true;
      const isIt = one.localName === 'summary' && one.textContent.trim() === name;
      if (isIt) (one as HTMLElement).click();
      return isIt;
    });

  it('H-07: is „Über diese Strategie“ with the lists in it, and not what was folded again', async () => {
    const feed = await provideSample();
    const first = await mount(BANNER, { feed });
    const names = ['Über diese Strategie', 'Begriffe', 'Woran wir uns messen'];
    for (const name of names) await until(() => unfold(rootOf(first), name), name);
    await until(() => open(first).length === 3);
    unfold(rootOf(first), 'Woran wir uns messen');
    const kept = () => JSON.stringify(history.state);
    await until(() => kept().includes('Begriffe') && !kept().includes('Woran'));
    // For paper only.
    dispatchEvent(new Event('beforeprint'));
    await later();
    dispatchEvent(new Event('afterprint'));
    await later();
    first.remove();
    const second = await mount(BANNER, { feed });
    await until(() => open(second).length > 1);
    await later();
    expect(open(second)).to.deep.equal(['Über diese Strategie', 'Begriffe']);
  });

  for (const [tag, name, attributes] of [
    [MAP, 'Liste der 40 Maßnahmen', {}],
    [BANNER, 'Werte und Ziele', { density: 'full' }],
  ] as const) {
    it(`H-07: leaves folded in ${tag} what stands open at first and was folded up`, async () => {
      const feed = await provideSample();
      const standing = (element: Element) =>
        open(element).some((one) => one.replace(/\s+/g, ' ').startsWith(name));
      const first = await mount(tag, { feed, ...attributes });
      await until(() => standing(first));
      await later();
      const [fold] = rootOf(first).querySelectorAll('summary');
      fold?.click();
      await until(() => JSON.stringify(history.state).includes('"shut":"' + name));
      first.remove();
      // What still arrives for a widget that has left leaves no mark.
      first.requestUpdate();
      await first.updateComplete;
      // Twice: what was brought back is left again.
      for (const turn of [1, 2]) {
        const again = await mount(tag, { feed, ...attributes });
        await later();
        expect(standing(again), String(turn)).to.equal(false);
        again.remove();
      }
      const opened = await mount(tag, { feed, ...attributes });
      rootOf(opened).querySelector('summary')?.click();
      await until(() => !JSON.stringify(history.state).includes('"shut":"' + name));
      opened.remove();
      expect(standing(await mount(tag, { feed, ...attributes }))).to.equal(true);
    });
  }

  it('H-07: is what was unfolded in an open sheet', async () => {
    const feed = await provideSample();
    location.hash = '#strategy?measure=chatbot';
    const first = await mount(EXPLORER, { feed });
    for (const name of ['Mehr Angaben', 'Über diese Strategie', 'Begriffe'])
      await until(() => unfold(rootOf(first), name), name);
    await until(() => JSON.stringify(history.state).includes('Begriffe'));
    first.remove();
    const second = await mount(EXPLORER, { feed });
    await until(() => open(second).length === 3);
  });

  it('H-07: is the language that was chosen, where it is one', async () => {
    const feed = await provideSample();
    try {
      const first = await mount(BANNER, { feed });
      control(first, 'button', 'English').click();
      await until(() => textOf(first).includes('About this strategy'));
      first.remove();
      delete registry().language;
      const second = await mount(BANNER, { feed });
      await until(() => textOf(second).includes('About this strategy'));
      for (const language of ['kein!', 7, null]) {
        history.replaceState({ strategyWidgets: { language } }, '');
        delete registry().language;
        expect(pageLanguage().get()).to.equal('de');
      }
    } finally {
      clean();
      delete registry().language;
    }
  });
});
