import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { violations } from '../testing/axe.ts';
import { control, mount, rootOf, textOf, tidy, until } from '../testing/mount.ts';
import {
  allDrawn,
  counted,
  MAINZ,
  sentence,
  show,
  table,
  TAG,
  words,
} from '../testing/drivers/progress-chart.ts';
import { renderingEffects } from '../testing/rendering-effects.ts';
import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-progress-chart.ts';

widgetSuite(TAG, (element) => Boolean(rootOf(element).querySelector('.indicators')));

describe(TAG, () => {
  afterEach(tidy);

  it('A-02: says, tabulates and draws exactly the numbers of the feed', async () => {
    const element = await mount(TAG, { feed: counted(MAINZ), view: 'chart' });
    expect(sentence(element)).to.equal(
      '15 von 43 Maßnahmen sind abgeschlossen, 24 in Umsetzung, 2 geplant und 2 eingestellt.',
    );
    expect([...table(element)]).to.deep.equal([
      ['A', [16, 0, 6, 8, 2]],
      ['B', [27, 2, 18, 7, 0]],
      ['Zusammen', [43, 2, 24, 15, 2]],
    ]);
    await allDrawn(element);
    const bars = rootOf(element).querySelector<HTMLCanvasElement>('.bars canvas');
    const chart = bars && Chart.getChart(bars);
    expect(chart?.data.datasets.map(({ data }) => data)).to.deep.equal([
      [0, 2],
      [6, 18],
      [8, 7],
      [2, 0],
    ]);
  });

  it('A-02: names table, rows and columns, and every picture by the sentence', async () => {
    const element = await show({ municipality: 'lemgo' });
    const root = rootOf(element);
    expect(words(root.querySelector('caption'))).to.equal(
      'Maßnahmen nach Handlungsfeld und Status',
    );
    const heads = [...root.querySelectorAll('.phases thead th')];
    expect(heads.every((head) => head.getAttribute('scope') === 'col' && words(head))).to.equal(
      true,
    );
    const rows = [...root.querySelectorAll('.phases tbody tr > :first-child')];
    expect(rows.every((row) => row.getAttribute('scope') === 'row')).to.equal(true);
    element.setAttribute('view', 'chart');
    await allDrawn(element);
    const pictures = root.querySelectorAll(':is(.ring, .bars) [role=img]');
    expect(pictures).to.have.length(2);
    for (const picture of pictures) {
      const said = picture.getAttribute('aria-label')?.replace(/\s+/g, ' ');
      expect(said).to.equal(sentence(element));
      const more = root.getElementById(picture.getAttribute('aria-describedby') ?? '');
      expect(more?.localName).to.equal('table');
    }
  });

  it('F-10: states progress as a mean of those that say it, and none as none', async () => {
    expect(textOf(await show())).to.match(
      /Fortschritt im Mittel: \d+ %\. 14 von 40 Maßnahmen geben einen Wert an\./,
    );
    const none = await mount(TAG, { feed: counted(MAINZ), 'url-key': 'b' });
    expect(textOf(none)).to.contain('Fortschritt in Prozent: keine Angabe.');
  });

  it('counts as many as the explorer under the same filter', async () => {
    history.replaceState(null, '', '#strategy?field=verwaltung&phase=completed');
    const element = await show({ municipality: 'lemgo' });
    const numbers = [...table(element).values()];
    expect(numbers[0]).to.deep.equal(numbers.at(-1));
    expect(sentence(element)).to.match(
      /^Alle \d+ Maßnahmen Ihrer Auswahl in Lemgo sind abgeschlossen\.$/,
    );
  });

  it('draws no empty ring where nothing fits, and still offers the way back', async () => {
    history.replaceState(null, '', '#strategy?q=gibt-es-nicht');
    const element = await show();
    expect(sentence(element)).to.equal('Keine Maßnahme passt zu Ihrer Auswahl.');
    expect(rootOf(element).querySelector('.ring')).to.equal(null);
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => Boolean(rootOf(element).querySelector('.ring svg')));
  });

  it('filters the page by a phase of the legend, says so once, and takes it back', async () => {
    const element = await show();
    const changes: number[] = [];
    element.addEventListener('strategy-filter-change', (event) => {
      changes.push((event as CustomEvent<{ count: number }>).detail.count);
    });
    const button = control(element, '.legend button', 'abgeschlossen');
    const promised = Number(words(button.querySelector('.count')));
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'true');
    expect(location.hash).to.equal('#strategy?phase=completed');
    expect([...table(element).values()].at(-1)?.[0]).to.equal(promised);
    await until(() => changes.length > 0);
    expect(changes).to.deep.equal([promised]);
    const said = [...rootOf(element).querySelectorAll('[role=status]')].map(words);
    expect(said).to.include(sentence(element));
    button.click();
    await until(() => location.hash === '');
  });

  it('A-06: resets all choices and moves the focus to the sentence', async () => {
    history.replaceState(null, '', '#strategy?phase=idea&q=gibtesnicht');
    const element = await show();
    expect(sentence(element)).to.equal('Keine Maßnahme passt zu Ihrer Auswahl.');
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => sentence(element).startsWith('8 von 40'));
    expect(rootOf(element).activeElement?.className).to.equal('sentence');
  });

  it('breaks down by goal and town, and keeps those that belong to none', async () => {
    const element = await show({ by: 'municipality' });
    expect([...table(element).keys()].slice(0, 2)).to.deep.equal(['Augustdorf', 'Bad Salzuflen']);
    expect(table(element).has('ohne Zuordnung')).to.equal(true);
    control(element, '.choices button', 'Ziel').click();
    await until(() => textOf(element).includes('Maßnahmen nach Ziel und Status'));
    expect(table(element).size).to.equal(7);
  });

  it('A-02: one button turns table into chart; the table stays for those who read it', async () => {
    const element = await show();
    control(element, '.choices button', 'Diagramm').click();
    await until(() => Boolean(rootOf(element).querySelector('.bars canvas')));
    await allDrawn(element);
    expect(table(element).size).to.equal(10);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('has no effect but its template while it renders bars and what they are pointed at', async () => {
    const point = async () => {
      const element = await show({ view: 'chart' });
      await allDrawn(element);
      const bars = rootOf(element).querySelector('.bars');
      bars?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
      await until(() => Boolean(words(rootOf(element).querySelector('.readout'))));
    };
    expect(await renderingEffects(point)).to.deep.equal([]);
  });

  it('A-22: alone on a page tells of a phase that its address chose, which is no choice made in it', async () => {
    const element = await show();
    const changes: Event[] = [];
    element.addEventListener('strategy-filter-change', (event) => changes.push(event));
    location.hash = '#strategy?phase=paused';
    await until(() => sentence(element).startsWith('Eine Maßnahme Ihrer Auswahl: ruht.'));
    const status = rootOf(element).querySelector('[role=status]');
    await until(() => words(status) === sentence(element));
    expect(changes).to.deep.equal([]);
  });
});
