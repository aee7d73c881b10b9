import { expect } from '@open-wc/testing';
import { wordsOf } from '../testing/case-feed.ts';
import { control, later, mount, rootOf, tidy, until } from '../testing/mount.ts';
import { provideSample, sampleFeed } from '../testing/provide-feed.ts';
import './strategy-action-field-explorer.ts';

const show = async (attributes: Record<string, string> = {}) =>
  mount('strategy-action-field-explorer', { feed: await provideSample(), ...attributes });
const all = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];
const titles = (element: Element) => all(element, '.measure a').map(wordsOf);

function choose(element: Element, label: string, value: string): void {
  const field = all(element, 'label.choice').find((one) => wordsOf(one).startsWith(label));
  const select = field?.querySelector('select');
  if (!select) throw new Error(`no ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('the list of measures', () => {
  afterEach(() => {
    tidy();
    scrollTo(0, 0);
  });

  it('is sorted as a resident wants, in the address and back', async () => {
    const element = await show({ density: 'full', limit: '99' });
    const grouped = titles(element);
    choose(element, 'Sortieren', 'title');
    await until(() => !rootOf(element).querySelector('.group'));
    const { compare } = new Intl.Collator('de', { numeric: true });
    expect(titles(element)).to.deep.equal([...grouped].sort(compare));
    expect(location.hash).to.equal('#strategy?sort=title');
    choose(element, 'Sortieren', 'changed');
    await until(() => wordsOf(rootOf(element).querySelector('.facts')).includes('geändert am'));
    choose(element, 'Sortieren', '');
    await until(() => Boolean(rootOf(element).querySelector('.group')));
    expect(titles(element)).to.deep.equal(grouped);
  });

  it('filter: begins in another order, and ignores one that it does not know', async () => {
    const element = await show({ filter: 'sort=end' });
    await until(() => !rootOf(element).querySelector('.group'));
    tidy();
    expect(all(await show({ filter: 'sort=unsinn' }), '.group').length).to.be.above(0);
  });

  it('has lighthouse projects first in their topic, and says so', async () => {
    const element = await show({ limit: '99' });
    const isLead = (row: Element) => wordsOf(row).includes('Leuchtturmprojekt');
    const lighthouses = (await sampleFeed()).measures.filter((one) => one['lighthouse']);
    expect(all(element, '.measure').filter(isLead).length).to.equal(lighthouses.length);
    for (const group of all(element, '.group')) {
      const rows = [...group.querySelectorAll('.measure')].map(isLead);
      expect(rows).to.deep.equal([...rows].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('T-04: leads from a topic’s part of the list to as many as the topic says', async () => {
    const element = await show({ limit: '99' });
    const counts = new Map(
      all(element, '.field').map((field) => [
        wordsOf(field.firstElementChild),
        parseInt(wordsOf(field.querySelector('.count'))),
      ]),
    );
    for (const group of all(element, '.group')) {
      const name = wordsOf(group.querySelector('h3')).replace(/ Beispiele$/, '');
      const listed = group.querySelectorAll('.measure').length;
      const said = /^alle (\d+) Maßnahmen?$/.exec(wordsOf(group.querySelector('.head .link')))?.[1];
      if (name === 'Weitere Maßnahmen') continue;
      expect(Number(said ?? listed), name).to.equal(counts.get(name));
    }
    const link = all(element, '.head .link')[0];
    const wanted = parseInt(wordsOf(link).slice(5));
    link?.click();
    await until(() => titles(element).length === wanted);
    expect(all(element, '.head .link')).to.deep.equal([]);
  });

  it('T-04: lists measures of two chosen topics under a topic of theirs', async () => {
    const element = await show({ filter: 'field=verwaltung,mobilitaet', limit: '99' });
    const { measures, actionFields } = await sampleFeed();
    const byTitle = new Map(
      measures.map((one) => [(one['title'] as { de?: string }).de ?? one['title'], one]),
    );
    for (const group of all(element, '.group')) {
      const name = wordsOf(group.querySelector('h3')).replace(/ Beispiele$/, '');
      const field = actionFields.find(({ title }) => (title as { de: string }).de === name);
      for (const row of group.querySelectorAll('.measure a'))
        expect(byTitle.get(wordsOf(row))?.['actionFields'], wordsOf(row)).to.include(field?.['id']);
    }
  });

  for (const density of ['compact', 'full'])
    it(`unfolds topics and filters in a narrow place, at once where ${density === 'full' ? 'it is' : 'somebody wants it'}`, async () => {
      document.body.style.width = '328px';
      const element = await show({ density });
      const button = control(element, '.tools button', 'Filter');
      const select = rootOf(element).querySelector('select')!;
      expect(select.checkVisibility()).to.equal(density === 'full');
      button.click();
      await element.updateComplete;
      expect(select.checkVisibility()).to.equal(density === 'compact');
      expect(button.getAttribute('aria-expanded')).to.equal(String(density === 'compact'));
      choose(element, 'Status', 'completed');
      await until(() => wordsOf(button) === 'Filter (1)');
    });

  it('A-04: shows every topic without a drag: in the row by the keyboard, unfolded at once', async () => {
    document.body.style.width = '328px';
    const element = await show();
    const row = rootOf(element).querySelector('.fields')!;
    const last = all(element, '.field').at(-1)!;
    const isSeen = () => {
      const [outer, inner] = [row.getBoundingClientRect(), last.getBoundingClientRect()];
      return inner.right <= outer.right + 1 && inner.left >= outer.left - 1;
    };
    expect(isSeen()).to.equal(false);
    last.focus();
    await until(isSeen);
    row.scrollLeft = 0;
    control(element, '.tools button', 'Filter').click();
    await until(isSeen);
  });

  it('brings the chosen topic of a link into its row', async () => {
    document.body.style.width = '328px';
    const element = await show({ filter: 'field=staedtebau' });
    await later();
    const row = rootOf(element).querySelector('.fields')!.getBoundingClientRect();
    const chosen = rootOf(element).querySelector('.field[aria-pressed=true]')!;
    expect(wordsOf(chosen)).to.contain('Städtebau');
    const { left, right } = chosen.getBoundingClientRect();
    expect(left).to.be.at.least(row.left);
    expect(right).to.be.at.most(row.right);
    expect(scrollY).to.equal(0);
  });
});
