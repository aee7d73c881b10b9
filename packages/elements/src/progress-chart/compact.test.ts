import { expect } from '@open-wc/testing';
import { mount, rootOf, tidy, until } from '../testing/mount.ts';
import {
  allDrawn,
  counted,
  MAINZ,
  show,
  table,
  TAG,
  words,
} from '../testing/drivers/progress-chart.ts';
import './strategy-progress-chart.ts';

const seenRows = (element: Element) =>
  [...rootOf(element).querySelectorAll<HTMLElement>('.phases tbody tr')].filter(
    (row) => !row.closest('[hidden]') && row.offsetHeight > 0,
  ).length;
const below = async (element: Element) =>
  until(() => Boolean(rootOf(element).querySelector('.ahead')));
const all = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];

describe(`${TAG}, compact`, () => {
  afterEach(tidy);

  it('A-06: shows six rows and a total of all, and leads to the others on demand', async () => {
    const element = await show({ municipality: 'lemgo' });
    const total = table(element).get('Alle zusammen');
    expect(seenRows(element)).to.equal(6);
    const button = all(element, '.below .all')[0]!;
    expect(words(button)).to.equal('Alle 9 Handlungsfelder zeigen');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await until(() => seenRows(element) === 9);
    expect(table(element).get('Zusammen')).to.deep.equal(total);
    await until(() => words(rootOf(element).activeElement) === 'Bildung & Lernen');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await until(() => seenRows(element) === 6);
  });

  it('H-22: a search of the browser unfolds what it found, and leaves the focus alone', async () => {
    const element = await show({ municipality: 'lemgo' });
    const rest = all(element, '.rest')[0]!;
    rest.querySelector('td')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => seenRows(element) === 9);
    expect(rootOf(element).activeElement).to.equal(null);
  });

  it('folds no single row, and nothing in full', async () => {
    const few = await mount(TAG, {
      feed: counted({ ...MAINZ, c: {}, d: {}, e: {}, f: {}, g: {} }),
    });
    expect(all(few, '.below .all')).to.have.length(0);
    expect(seenRows(few)).to.equal(7);
    few.remove();
    const full = await show({ density: 'full', 'url-key': 'b' });
    await below(full);
    expect(all(full, '.below .all, details:not([open])')).to.have.length(0);
    expect(seenRows(full)).to.equal(9);
  });

  it('A-30: paper has every row, milestone and value', async () => {
    const element = await show();
    await below(element);
    dispatchEvent(new Event('beforeprint'));
    expect(seenRows(element)).to.equal(9);
    expect(all(element, 'details:not([open])')).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
    await until(() => seenRows(element) === 6);
  });

  it('A-09: the key stands for ring and bars by the very same tile and colour', async () => {
    const element = await show();
    const looks = (selector: string) =>
      new Map(
        all(element, selector).map((area) => [
          area.dataset['phase'],
          `${area.getAttribute('fill') ?? ''} ${getComputedStyle(area).color}`,
        ]),
      );
    const key = looks('.swatch .area');
    expect(key.size).to.be.above(5);
    for (const picture of ['.ring .area', '.bar .area'])
      for (const [phase, look] of looks(picture)) expect(look, phase).to.equal(key.get(phase));
  });

  it('draws no curve that is folded, and says a unit once in the head of its table', async () => {
    const element = await show();
    await below(element);
    expect(all(element, 'canvas[style]')).to.have.length(0);
    const summary = all(element, '.indicator summary').find((one) => /Wartezeit/.test(words(one)));
    summary?.click();
    await allDrawn(element);
    expect(all(element, 'canvas[style]')).to.have.length(1);
    const values = summary?.parentElement?.querySelector('.values');
    expect(words(values?.querySelector('thead .number'))).to.equal('Wert (Tage)');
    const cells = [...(values?.querySelectorAll('tbody .number') ?? [])].map(words);
    expect(cells).to.deep.equal(['19', '16', '12', '10', '7']);
  });

  it('A-22: what arrow keys come upon is heard in the one live region', async () => {
    const element = await mount(TAG, { feed: counted(MAINZ), view: 'chart' });
    await allDrawn(element);
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true });
    all(element, '.bars')[0]?.dispatchEvent(key);
    const regions = all(element, '[role=status],[aria-live]');
    expect(regions.map(({ outerHTML }) => outerHTML)).to.have.length(1);
    await until(() => words(regions[0]) === 'A: 6 von 16 in Umsetzung');
  });
});
