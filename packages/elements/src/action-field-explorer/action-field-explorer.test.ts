import { expect } from '@open-wc/testing';
import { violations } from '../testing/axe.ts';
import { control, mount, rootOf, textOf, tidy, until } from '../testing/mount.ts';
import { provideSample, sampleFeed } from '../testing/provide-feed.ts';
import { widgetSuite } from '../testing/widget-suite.ts';
import './strategy-action-field-explorer.ts';

const TAG = 'strategy-action-field-explorer';

widgetSuite(TAG);

const show = async (attributes: Record<string, string> = {}) =>
  mount(TAG, { feed: await provideSample(), ...attributes });

const sentence = (element: Element) =>
  rootOf(element).querySelector('.sentence')?.textContent.trim() ?? '';
const titles = (element: Element) =>
  [...rootOf(element).querySelectorAll('.measure a')].map((link) => link.textContent.trim());

function type(element: Element, text: string): void {
  const input = rootOf(element).querySelector('input');
  if (!input) throw new Error('no search');
  input.dispatchEvent(new Event('focus'));
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

const sheetOf = (element: Element) => rootOf(element).querySelector('strategy-measure-sheet');
const dialogOf = (element: Element) => sheetOf(element)?.shadowRoot?.querySelector('dialog');

async function openFirst(element: Element): Promise<HTMLDialogElement> {
  const link = rootOf(element).querySelector<HTMLAnchorElement>('.measure a');
  link?.focus();
  link?.click();
  await until(() => Boolean(dialogOf(element)?.open), 'the sheet to open');
  return dialogOf(element) as HTMLDialogElement;
}

describe(TAG, () => {
  afterEach(tidy);

  it('shows the measures of the town only, and all for the county', async () => {
    const county = await show();
    const all = (await sampleFeed()).measures.length;
    expect(sentence(county)).to.match(new RegExp(`^${String(all)} Maßnahmen, davon`));
    const lemgo = await show({ municipality: 'lemgo', 'url-key': 'b' });
    expect(sentence(lemgo)).to.match(/^\d+ Maßnahmen in Lemgo, davon/);
    expect(parseInt(sentence(lemgo))).to.be.below(all);
  });

  it('narrows by field, phase and town, with the counts that the choices promised', async () => {
    const element = await show();
    const field = control(element, '.field', 'Mobilität');
    const promised = parseInt(field.querySelector('.count')?.textContent ?? '');
    field.click();
    await until(() => titles(element).length === promised);
    expect(field.getAttribute('aria-pressed')).to.equal('true');
    expect(location.hash).to.equal('#strategy?field=mobilitaet');
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => location.hash === '');
  });

  it('finds folded parts of words', async () => {
    const element = await show();
    for (const text of ['strasse', 'STRASSE', 'Straße']) {
      type(element, text);
      await until(() => titles(element).length === 1);
      expect(titles(element)).to.deep.equal(['Schäden auf Straßen und Fahrradwegen melden']);
      type(element, '');
      await until(() => titles(element).length === 10);
    }
  });

  it('A-22: announces the result once after typing settled', async () => {
    const element = await show();
    const status = rootOf(element).querySelector('[role=status]');
    const said: string[] = [];
    new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status as Node, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const text of ['d', 'di', 'dig', 'digi']) type(element, text);
    await until(() => said.length > 0);
    expect(said).to.have.length(1);
    expect(said[0]).to.equal(sentence(element));
  });

  it('says that nothing fits, and offers the way back', async () => {
    const element = await show();
    type(element, 'gibtesnichtxyz');
    await until(() => sentence(element) === 'Keine Maßnahme passt zu Ihrer Auswahl.');
    control(element, 'button', 'Auswahl zurücksetzen').click();
    await until(() => titles(element).length > 0);
    expect(rootOf(element).activeElement?.className).to.equal('sentence');
  });

  it('opens the sheet with every town’s state, the own town first; Back closes it', async () => {
    const element = await show({ municipality: 'lemgo' });
    const dialog = await openFirst(element);
    expect(location.hash).to.match(/^#strategy\?measure=/);
    expect(await violations(sheetOf(element) as Element)).to.deep.equal([]);
    history.back();
    await until(() => !dialog.open);
    expect(location.hash).to.equal('');
    expect(rootOf(element).activeElement?.localName).to.equal('a');
  });

  it('lists all sixteen towns in the sheet of a shared measure', async () => {
    const { participations } = (await sampleFeed()) as unknown as {
      participations: { measure: string }[];
    };
    history.replaceState(null, '', `#strategy?measure=${participations[0]?.measure ?? ''}`);
    const element = await show({ municipality: 'lemgo' });
    await until(() => Boolean(dialogOf(element)?.open));
    const rows = [...(dialogOf(element)?.querySelectorAll('tbody th') ?? [])].map(
      (cell) => cell.textContent,
    );
    expect(rows).to.have.length(16);
    expect(rows[0]).to.equal('Lemgo');
  });

  it('closes the sheet with its button and puts the focus back', async () => {
    const element = await show();
    const dialog = await openFirst(element);
    // The step back comes a moment later, and would take the next test's address with it.
    const stepped = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    dialog.querySelector<HTMLElement>('.close')?.click();
    await until(() => !dialog.open);
    expect(rootOf(element).activeElement?.localName).to.equal('a');
    await stepped;
  });

  it('calmly says so when a link names a measure that is gone', async () => {
    history.replaceState(null, '', '#strategy?measure=laengst-geloescht');
    const element = await show();
    await until(() => Boolean(dialogOf(element)?.open));
    expect(dialogOf(element)?.textContent).to.contain(
      'Diese Maßnahme gibt es hier nicht oder nicht mehr.',
    );
  });

  it('asks for no choice where there is nothing to choose from', async () => {
    const feed = await provideSample((data) => {
      data.measures = [];
      data['participations'] = [];
    });
    const element = await mount(TAG, { feed, municipality: 'lemgo' });
    expect(textOf(element)).to.match(/Thema\?\s*Noch sind keine Maßnahmen veröffentlicht\.$/);
    expect(rootOf(element).querySelector('.root input, .root select')).to.equal(null);
  });

  for (const [density, first, then] of [
    ['compact', 10, 34],
    ['full', 24, 40],
  ] as const)
    it(`shows ${String(first)} measures when ${density}, 24 with each step, and moves the focus to the first new one`, async () => {
      const element = await show({ density });
      expect(titles(element)).to.have.length(first);
      const rest = (await sampleFeed()).measures.length - first;
      control(element, 'button', `Weitere Maßnahmen anzeigen (noch ${String(rest)})`).click();
      await until(() => titles(element).length === then);
      await until(
        () => rootOf(element).activeElement?.textContent.trim() === titles(element)[first],
      );
    });

  it('lets the page cancel the opening of a measure', async () => {
    const element = await show();
    element.addEventListener('strategy-select', (event) => {
      event.preventDefault();
    });
    rootOf(element).querySelector<HTMLElement>('.measure a')?.click();
    await element.updateComplete;
    expect(location.hash).to.equal('');
  });
});
