import { expect } from '@open-wc/testing';
import { wordsOf } from '../testing/case-feed.ts';
import { mount, rootOf, tidy } from '../testing/mount.ts';
import { provideFeed } from '../testing/provide-feed.ts';
import './strategy-action-field-explorer.ts';

const measure = (id: string, field: string, rest: object = {}) => ({
  id,
  kind: 'measure',
  title: id,
  actionFields: [field],
  ...rest,
});

const feed = (measures: object[], participations: object[] = []) =>
  provideFeed({
    schema: '1.0',
    id: 'demo',
    title: 'Probe',
    publisher: { name: 'Probe' },
    defaultLanguage: 'de',
    licence: 'CC0-1.0',
    municipalities: [{ id: 'lemgo', name: 'Lemgo', kind: 'town' }],
    actionFields: ['A', 'B', 'C'].map((title) => ({ id: title.toLowerCase(), title })),
    measures,
    participations,
  });

/** Marks at the heads of the groups, then those of their entries. */
const marks = (element: Element) =>
  [...rootOf(element).querySelectorAll('.group')].map((group) => [
    wordsOf(group.querySelector(':scope > :first-child .sample')),
    ...[...group.querySelectorAll('.facts')].map((facts) =>
      wordsOf(facts.querySelector('.sample')),
    ),
  ]);

describe('what is invented in a list', () => {
  afterEach(tidy);

  it('T-02: is said once a group where all of it is, else beside each; one alone has its own mark', async () => {
    const sample = { sample: true };
    const element = await mount('strategy-action-field-explorer', {
      feed: feed([
        measure('eins', 'a', sample),
        measure('zwei', 'a', sample),
        measure('drei', 'b', sample),
        measure('vier', 'b'),
        measure('sechs', 'c', sample),
      ]),
    });
    expect(marks(element)).to.deep.equal([
      ['Beispiele', '', ''],
      ['', 'Beispiel', ''],
      ['', 'Beispiel'],
    ]);
  });

  it('T-02: counts a real measure whose state in the town is invented, and what is not shown yet', async () => {
    const state = (id: string, sample: boolean) => ({
      measure: id,
      municipality: 'lemgo',
      phase: 'planned',
      sample,
    });
    const all = ['eins', 'zwei', 'drei'].map((id) => measure(id, 'a'));
    const invented = await mount('strategy-action-field-explorer', {
      feed: feed(
        all,
        all.map(({ id }) => state(id, true)),
      ),
      municipality: 'lemgo',
      limit: '2',
    });
    expect(marks(invented)).to.deep.equal([['Beispiele', '', '']]);
    const mixed = await mount('strategy-action-field-explorer', {
      feed: feed(
        all,
        all.map(({ id }) => state(id, id !== 'drei')),
      ),
      municipality: 'lemgo',
      limit: '2',
    });
    expect(marks(mixed)).to.deep.equal([['', 'Beispiel', 'Beispiel']]);
  });
});

describe('the facts of a measure', () => {
  afterEach(tidy);

  it('A-10: lose no letter where they wrap, though dots at the beginning of a line are cut off', async () => {
    document.body.style.width = '1100px';
    const element = await mount('strategy-action-field-explorer', {
      feed: feed([
        measure('eins', 'a', {
          lighthouse: true,
          schedule: { plannedStart: '2023-09', plannedEnd: '2028-H1' },
          status: { phase: 'implementation' },
        }),
      ]),
    });
    const facts = rootOf(element).querySelector<HTMLElement>('.facts')!;
    const edge = facts.getBoundingClientRect().left + parseFloat(getComputedStyle(facts).fontSize);
    const lines = [...facts.children].map((fact) => {
      const range = document.createRange();
      range.selectNodeContents(fact);
      return [...range.getClientRects()].map(({ left }) => left);
    });
    expect(lines.some(({ length }) => length > 1)).to.equal(true);
    for (const left of lines.flat()) expect(left).to.be.at.least(edge - 0.5);
  });
});
