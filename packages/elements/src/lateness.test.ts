import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import { violations } from './testing/axe.ts';
import { control, mount, rootOf, textOf, tidy, until } from './testing/mount.ts';
import { caseFeed, TAGS, wordsOf } from './testing/case-feed.ts';
import { provideSample, sampleFeed } from './testing/provide-feed.ts';
import type { StrategyWidget } from './shared/widget/strategy-widget.ts';

const sentence = (element: StrategyWidget) => wordsOf(rootOf(element).querySelector('.sentence'));

/** „3 verspätet, 2 gefährdet“ as two numbers. */
const numbers = (text: string) =>
  [/(\d+)\sverspätet/, /(\d+)\sgefährdet/].map((word) => Number(word.exec(text)?.[1] ?? 0));

/** Marks of the cards of a list, by title. */
const marks = (element: StrategyWidget) =>
  Object.fromEntries(
    [...rootOf(element).querySelectorAll('.measure')].map((card) => [
      wordsOf(card.querySelector('a')),
      wordsOf(card.querySelector('.delay')),
    ]),
  );

describe('lateness, told alike by all widgets', () => {
  afterEach(tidy);

  it('T-02 T-03: is marked by shape and word, counted, and called computed or a town’s', async () => {
    const feed = await caseFeed('late');
    const element = await mount(TAGS[0]!, { feed });
    expect(marks(element)).to.deep.equal({
      Haltestellen: 'verspätet',
      Mitfahrbank: 'verspätet (berechnet)',
      Radweg: 'verspätet in Lemgo',
      Bus: '',
    });
    expect(sentence(element)).to.equal(
      '4 Maßnahmen, davon 2 in Umsetzung und 1 abgeschlossen. 3 verspätet.',
    );
    expect(rootOf(element).querySelectorAll('.delay svg[data-schedule=delayed]').length).to.equal(
      3,
    );
    expect(await violations(element)).to.deep.equal([]);
  });

  it('T-01 T-03: in a town only what is its own, and nothing is said of none', async () => {
    const feed = await caseFeed('late');
    const lemgo = await mount(TAGS[0]!, { feed, municipality: 'lemgo', 'url-key': 'a' });
    expect(marks(lemgo)).to.deep.equal({ Radweg: 'verspätet' });
    const detmold = await mount(TAGS[0]!, {
      feed: await caseFeed('late'),
      municipality: 'detmold',
      'url-key': 'b',
    });
    expect(marks(detmold)).to.deep.equal({ Radweg: '' });
    expect(textOf(detmold)).not.to.match(/verspätet|davon 0/);
  });

  it('T-03: is chosen in a list, kept in the address, and lifted', async () => {
    const feed = await caseFeed('late');
    const [list, chart] = await Promise.all(TAGS.slice(0, 2).map((tag) => mount(tag, { feed })));
    const schedule = [...rootOf(list!).querySelectorAll('label.choice')].find((label) =>
      wordsOf(label).startsWith('Zeitplan'),
    );
    const select = schedule?.querySelector('select');
    expect([...(select?.options ?? [])].map((option) => wordsOf(option))).to.deep.equal([
      'alle',
      'verspätet (3)',
      'ohne Angabe (1)',
    ]);
    select!.value = 'delayed';
    select!.dispatchEvent(new Event('change'));
    await until(() => Object.keys(marks(list!)).length === 3);
    expect(location.hash).to.equal('#strategy?schedule=delayed');
    await until(() => /Ihrer Auswahl.*3\sverspätet\.$/.test(sentence(chart!)));
    control(chart!, '.legend button', 'verspätet').click();
    await until(() => Object.keys(marks(list!)).length === 4);
    expect(location.hash).to.equal('');
  });

  it('T-03: the attribute filter begins with what is late', async () => {
    const element = await mount(TAGS[0]!, {
      feed: await caseFeed('late'),
      filter: 'schedule=delayed&phase=implementation',
    });
    expect(Object.keys(marks(element))).to.deep.equal(['Haltestellen', 'Mitfahrbank']);
  });

  it('T-04: sentence, list, chart, table and map say the same under any filter', async () => {
    const feed = await provideSample();
    const sample = await sampleFeed();
    const ids = (list: readonly Record<string, unknown>[]) => list.map(({ id }) => String(id));
    const [list, chart, map] = await Promise.all(
      TAGS.map((tag) => mount(tag, { feed, limit: '999', by: 'municipality' })),
    );
    const all = [list!, chart!, map!];
    const filters = fc.record({
      field: fc.constantFrom('', ...ids(sample.actionFields)),
      municipality: fc.constantFrom('', ...ids(sample.municipalities)),
      schedule: fc.constantFrom('', '', 'delayed', 'atRisk', 'delayed,atRisk', 'onTime'),
      phase: fc.constantFrom('', '', 'implementation', 'planned,completed'),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (values) => {
        const chosen = Object.entries(values).filter(([, value]) => value);
        location.hash = `#strategy?${new URLSearchParams(chosen).toString()}`;
        await new Promise((done) => {
          setTimeout(done);
        });
        await Promise.all(all.map(({ updateComplete }) => updateComplete));
        const said = numbers(sentence(list!));
        for (const widget of all) {
          expect(numbers(sentence(widget)), widget.localName).to.deep.equal(said);
        }
        for (const widget of [list!, map!]) {
          // A place in two towns stands in two groups.
          const cards = new Map(Object.entries(marks(widget)));
          const late = [...cards.values()].filter((mark) => mark.startsWith('verspätet'));
          const risky = [...cards.values()].filter((mark) => mark.startsWith('Zeitplan gefährdet'));
          expect([late.length, risky.length], widget.localName).to.deep.equal(said);
        }
        const rows = [...rootOf(chart!).querySelectorAll('.phases tfoot td')];
        const sums = ['delayed', 'atRisk'].map((status) =>
          Number(wordsOf(rows.find((cell) => cell.querySelector(`[data-schedule=${status}]`)))),
        );
        if (rows.length) expect(sums.map((sum) => sum || 0)).to.deep.equal(said);
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});
