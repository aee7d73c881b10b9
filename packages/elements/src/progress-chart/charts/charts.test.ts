import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { violations } from '../../testing/axe.ts';
import { control, mount, rootOf, settled, textOf, tidy, until } from '../../testing/mount.ts';
import {
  allDrawn,
  canvases,
  counted,
  drawn,
  MAINZ,
  sentence,
  show,
  TAG,
  words,
} from '../../testing/drivers/progress-chart.ts';
import { provideSample, sampleFeed } from '../../testing/provide-feed.ts';
import '../strategy-progress-chart.ts';

describe(`${TAG}, its charts`, () => {
  afterEach(tidy);

  it('A-05: arrow keys walk over the segments and say each; Enter filters, Escape lets go', async () => {
    const element = await mount(TAG, { feed: counted(MAINZ), view: 'chart' });
    await allDrawn(element);
    const stage = rootOf(element).querySelector<HTMLElement>('.bars');
    const press = async (key: string) => {
      stage?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await element.updateComplete;
      return words(rootOf(element).querySelector('.readout'));
    };
    stage?.focus();
    expect(await press('ArrowDown')).to.equal('A: 6 von 16 in Umsetzung');
    expect(await press('ArrowLeft')).to.equal('A: 6 von 16 in Umsetzung');
    expect(await press('ArrowRight')).to.equal('A: 8 von 16 abgeschlossen');
    expect(await press('ArrowDown')).to.equal('B: 7 von 27 abgeschlossen');
    expect(await press('ArrowUp')).to.equal('A: 8 von 16 abgeschlossen');
    expect(await press('Escape')).to.equal('');
    expect(await press('ArrowDown')).to.equal('A: 6 von 16 in Umsetzung');
    await press('Enter');
    await until(() => location.hash === '#strategy?field=a&phase=implementation');
    await until(() => sentence(element) === '6 Maßnahmen Ihrer Auswahl: 6 in Umsetzung.');
  });

  it('H-13: connected, moved and removed 50 times it keeps one chart a canvas and leaks none', async () => {
    const before = Object.keys(Chart.instances).length;
    const element = await mount(TAG, { feed: counted(MAINZ), view: 'chart' });
    await allDrawn(element);
    const section = document.createElement('section');
    document.body.append(section);
    for (let round = 0; round < 50; round++) {
      (round % 2 ? document.body : section).append(element);
      await element.updateComplete;
      if (round % 5 === 0) element.remove();
    }
    document.body.append(element);
    await settled(element);
    await allDrawn(element);
    expect(canvases(element)).to.have.length(1);
    expect(Object.keys(Chart.instances)).to.have.length(before + 1);
    element.remove();
    await until(() => Object.keys(Chart.instances).length === before);
  });

  it('H-12: is drawn in the right size when its hidden tab is shown', async () => {
    const tab = document.createElement('div');
    tab.hidden = true;
    document.body.append(tab);
    const element = await show({ density: 'full' });
    tab.append(element);
    await settled(element);
    tab.hidden = false;
    await allDrawn(element);
    const [line] = canvases(element);
    expect(line?.clientWidth).to.equal(line?.parentElement?.clientWidth);
    expect(line?.clientWidth).to.be.above(100);
  });

  it('follows the width of its place', async () => {
    const element = await show({ view: 'chart' });
    await allDrawn(element);
    element.style.width = '300px';
    const bars = () => rootOf(element).querySelector('.bars canvas');
    await until(() => bars()?.clientWidth === 300);
  });

  it('draws anew when the colour scheme changes', async () => {
    const attributes = { 'color-scheme': 'light', view: 'chart' };
    const element = await mount(TAG, { feed: counted(MAINZ), ...attributes });
    await allDrawn(element);
    const [bars] = canvases(element);
    const colours = () =>
      bars && JSON.stringify(Chart.getChart(bars)?.data.datasets[0]?.borderColor);
    const light = colours();
    element.setAttribute('color-scheme', 'dark');
    await until(() => colours() !== light);
  });

  it('shows indicators with what can be said of them, and more on demand', async () => {
    const element = await show({ density: 'full' });
    await allDrawn(element);
    const count = ((await sampleFeed())['indicators'] as unknown[]).length;
    const parts = () => rootOf(element).querySelectorAll('.indicator').length;
    expect(textOf(element)).to.contain(
      'Zuletzt 55 % (1. Halbjahr 2026, vorläufig). Berechnet: auf dem Weg zum Ziel.',
    );
    expect(textOf(element)).to.contain('Ziel: 60 % bis 2026.');
    control(element, 'button', `Alle ${String(count)} Messwerte zeigen`).click();
    await until(() => parts() === count);
    await until(
      () =>
        rootOf(element).activeElement ===
        rootOf(element).querySelectorAll('.indicator')[3]?.querySelector('summary'),
    );
    await allDrawn(element);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('H-22: says indicators and milestones far below the screen, and draws once somebody scrolls there or prints', async () => {
    for (const go of [
      (element: Element) => element.scrollIntoView(),
      () => dispatchEvent(new Event('beforeprint')),
    ]) {
      const space = document.createElement('div');
      space.style.height = '5000px';
      document.body.append(space);
      const element = await show({ density: 'full' });
      await until(() => !rootOf(element).querySelector('.place'), 'indicators');
      expect(textOf(element)).to.contain('Woran wir uns messen').and.to.contain('Zuletzt 55 %');
      expect(canvases(element)).not.to.have.length(0);
      expect(drawn(element)).to.have.length(0);
      go(element);
      await allDrawn(element);
      dispatchEvent(new Event('afterprint'));
      tidy();
      scrollTo(0, 0);
    }
  });

  it('A-30: paper holds all indicators, whatever is shown', async () => {
    const element = await show({ limit: '1' });
    const count = ((await sampleFeed())['indicators'] as unknown[]).length;
    const parts = () => rootOf(element).querySelectorAll('.indicator').length;
    await until(() => parts() === 1);
    dispatchEvent(new Event('beforeprint'));
    expect(parts()).to.equal(count);
    dispatchEvent(new Event('afterprint'));
    await until(() => parts() === 1);
  });

  it('limit: shows so many indicators at first, and none beside single measures', async () => {
    const parts = (element: Element) => rootOf(element).querySelectorAll('.indicator').length;
    const one = await show({ limit: '1' });
    await until(() => parts(one) > 0);
    expect(parts(one)).to.equal(1);
    one.remove();
    const single = await show({ measure: 'terminbuchung', 'url-key': 'b' });
    await until(() => !rootOf(single).querySelector('.place'));
    expect(parts(single)).to.equal(0);
  });

  it('leaves a gap in a line where a year is missing', async () => {
    const feed = await provideSample((data) => {
      data['indicators'] = [
        {
          id: 'x',
          title: 'Wert',
          direction: 'up',
          observations: ['2020', '2021', '2024', '2025'].map((date, value) => ({ date, value })),
        },
      ];
    });
    const element = await mount(TAG, { feed, density: 'full' });
    await allDrawn(element);
    const line = rootOf(element).querySelector<HTMLCanvasElement>('.line canvas');
    const [set] = (line && Chart.getChart(line)?.data.datasets) ?? [];
    expect((set?.data as { y: number }[]).map(({ y }) => y)).to.deep.equal([0, 1, NaN, 2, 3]);
    expect(textOf(element)).not.to.contain('NaN');
  });

  it('lists the milestones that come next and opens their measure', async () => {
    const element = await show();
    await until(() => Boolean(rootOf(element).querySelector('.milestones')));
    const links = [...rootOf(element).querySelectorAll<HTMLAnchorElement>('.milestones a')];
    expect(links).to.have.length(5);
    links[0]?.click();
    await until(() => location.hash.startsWith('#strategy?measure='));
    await until(() => Boolean(rootOf(element).querySelector('strategy-measure-sheet')));
  });

  it('lets the page cancel the opening of a measure', async () => {
    const element = await show();
    await until(() => Boolean(rootOf(element).querySelector('.milestones a')));
    element.addEventListener('strategy-select', (event) => {
      event.preventDefault();
    });
    rootOf(element).querySelector<HTMLElement>('.milestones a')?.click();
    await element.updateComplete;
    expect(location.hash).to.equal('');
  });
});
