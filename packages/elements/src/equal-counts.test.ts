import { expect } from '@open-wc/testing';
import { feedStore } from '@strategy-widgets/feed';
import fc from 'fast-check';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import { TAGS, wordsOf } from './testing/case-feed.ts';
import { mount, rootOf, tidy, until } from './testing/mount.ts';
import { provideSample, sampleFeed } from './testing/provide-feed.ts';

const all = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];

/** The number of measures that a sentence speaks of. */
function told(element: Element): number {
  const words = wordsOf(rootOf(element).querySelector('.sentence'));
  if (/^(Keine|Noch keine)/.test(words)) return 0;
  if (/^(Eine|Die einzige) /.test(words)) return 1;
  return Number(/(\d+) Maßnahmen?/.exec(words)?.[1] ?? NaN);
}

/** Numbers of the choices of a list by their words: topics, or the options of a select. */
const countOf = (element: Element | undefined) =>
  Number(/(\d+)\)?(?: Maßnahmen?)?$/.exec(wordsOf(element))?.[1] ?? NaN);

describe('the numbers of a page', () => {
  afterEach(tidy);

  it('T-04: are equal in list, map, chart, topics, filters and sentences under any filter, search and order', async () => {
    const feed = await provideSample();
    const sample = await sampleFeed();
    const ids = (list: readonly Record<string, unknown>[]) => list.map(({ id }) => String(id));
    const widgets = await Promise.all(
      TAGS.map((tag) => mount(tag, { feed, limit: '999', density: 'full' })),
    );
    const [list, chart, map] = widgets;
    feedStore(feed).need('search');
    await until(() => Boolean(feedStore(feed).get().searchText));
    const filters = fc.record({
      q: fc.constantFrom('', '', 'digital', 'bus', 'rathaus app', 'gibtesnicht'),
      field: fc.constantFrom('', ...ids(sample.actionFields)),
      goal: fc.constantFrom('', '', ...ids(sample.goals)),
      municipality: fc.constantFrom('', ...ids(sample.municipalities)),
      schedule: fc.constantFrom('', '', 'delayed', 'unknown'),
      phase: fc.constantFrom('', '', 'implementation', 'planned,completed'),
      sort: fc.constantFrom('', 'title', 'end'),
    });
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(), async (values, pick) => {
        const choose = async (chosen: Partial<typeof values>) => {
          const pairs = Object.entries(chosen).filter(([, value]) => value);
          location.hash = `#strategy?${new URLSearchParams(pairs).toString()}`;
          await new Promise((done) => {
            setTimeout(done);
          });
          await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
        };
        await choose(values);
        const rows = all(list!, '.measure').length;
        expect([told(list!), told(chart!), told(map!)]).to.deep.equal([rows, rows, rows]);
        // A place in two towns stands in two groups.
        const onMap = new Set(all(map!, '.measure a').map((link) => link.getAttribute('href')));
        expect(onMap.size, 'entries of the map').to.equal(rows);
        const chosen = all(list!, '.field[aria-pressed=true]')[0];
        expect(countOf(chosen), 'the chosen topic').to.equal(rows);
        for (const select of all(list!, '.choices select') as HTMLSelectElement[]) {
          const [option] = select.selectedOptions;
          if (option?.value && /\d\)$/.test(wordsOf(option)) && !option.value.includes(','))
            expect(countOf(option), wordsOf(option)).to.be.at.most(rows);
        }
        // What a topic promises, choosing it brings.
        const fields = all(list!, '.field').slice(1);
        const next = pick % fields.length;
        const promised = countOf(fields[next]);
        await choose({ ...values, field: ids(sample.actionFields)[next] ?? '' });
        expect(all(list!, '.measure').length, wordsOf(fields[next])).to.equal(promised);
      }),
      { numRuns: 40 },
    );
  }).timeout(90_000);
});
