import { expect } from '@open-wc/testing';
import { control, mount, rootOf, textOf, tidy, until } from '../testing/mount.ts';
import { provideSample, sampleFeed } from '../testing/provide-feed.ts';
import './strategy-action-field-explorer.ts';

const TAG = 'strategy-action-field-explorer';

const show = async (attributes: Record<string, string>, feed?: string) =>
  mount(TAG, { feed: feed ?? (await provideSample()), ...attributes });
const rows = (element: Element) => rootOf(element).querySelectorAll('.measure').length;
const pressed = (element: Element) =>
  rootOf(element).querySelector('[aria-pressed="true"]')?.textContent ?? '';

describe('what a page lets the explorer start with', () => {
  afterEach(tidy);

  it('filter: starts with the page’s choice, and a resident can lift it', async () => {
    const element = await show({ filter: 'field=mobilitaet' });
    expect(pressed(element)).to.contain('Mobilität');
    expect(location.hash).to.equal('');
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => pressed(element).includes('Alle Themen'));
  });

  it('filter: yields to the address', async () => {
    location.hash = '#strategy?field=energie-umwelt';
    const element = await show({ filter: 'field=mobilitaet' });
    expect(pressed(element)).not.to.contain('Mobilität');
  });

  it('filter: holds for every element of the group, whichever names it', async () => {
    const feed = await provideSample();
    const first = await show({}, feed);
    const second = await show({ filter: 'field=mobilitaet' }, feed);
    await until(() => pressed(first).includes('Mobilität'));
    expect(pressed(second)).to.contain('Mobilität');
  });

  it('filter: ignores what is none', async () => {
    const all = (await sampleFeed()).measures.length;
    const element = await show({ filter: '%&__proto__=x&field=gibt-es-nicht&=' });
    expect(textOf(element)).to.contain(`${String(all)} Maßnahmen`);
    expect(pressed(element)).to.contain('Alle Themen');
  });

  it('measure: shows that one, until a resident wants more', async () => {
    const all = (await sampleFeed()).measures.length;
    const element = await show({ measure: 'serviceportal' });
    expect(rows(element)).to.equal(1);
    expect(textOf(element)).to.contain('Eine Maßnahme passt zu Ihrer Auswahl.');
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => textOf(element).includes(`${String(all)} Maßnahmen`));
  });

  it('measure: shows several, and all where none of them is known', async () => {
    expect(rows(await show({ measure: 'buergerportal,gibt-es-nicht,chatbot' }))).to.equal(2);
    expect(rows(await show({ measure: 'gibt-es-nicht' }))).to.equal(10);
  });

  it('says ids that the feed does not know once in the console, and nothing of those it knows', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      const feed = await provideSample();
      const attributes = { filter: 'field=mobilitet&phase=completed', measure: 'chatbot, slip' };
      await show(attributes, feed);
      await show(attributes, feed);
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((text) => text.includes('filter-unknown'))).to.deep.equal([
      '[strategy-widgets] filter-unknown: chatbot, slip',
      '[strategy-widgets] filter-unknown: mobilitet',
    ]);
  });

  it('scope="all": starts with all towns on a town’s page', async () => {
    const all = (await sampleFeed()).measures.length;
    const element = await show({ municipality: 'lemgo', scope: 'all' });
    expect(textOf(element)).to.contain(`${String(all)} Maßnahmen, davon`);
  });

  it('lists topics in the order that the feed gives them, those without a place last', async () => {
    const feed = await provideSample((changed) => {
      changed.actionFields.forEach((field, index) => {
        field.order = index ? 9 - index : undefined;
      });
    });
    const names = [...rootOf(await show({}, feed)).querySelectorAll('.field > :first-child')];
    const [, ...titles] = names.map((name) => name.textContent.trim());
    const [first, ...others] = (await sampleFeed()).actionFields.map(
      ({ title }) => (title as { de: string }).de,
    );
    expect(titles).to.deep.equal([...others.toReversed(), first]);
  });

  it('limit: shows so many at first and with each step', async () => {
    const element = await show({ limit: '5' });
    expect(rows(element)).to.equal(5);
    control(element, 'button', 'Weitere Maßnahmen anzeigen').click();
    await until(() => rows(element) === 10);
  });

  for (const limit of ['0', '-3', 'viele']) {
    it(`limit: takes „${limit}“ as not stated`, async () => {
      expect(rows(await show({ limit }))).to.equal(10);
    });
  }
});
