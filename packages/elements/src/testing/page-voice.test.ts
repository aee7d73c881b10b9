import { expect } from '@open-wc/testing';
import { control, mount, rootOf, speakGerman, textOf, tidy, until } from './mount.ts';
import { provideResponse, provideSample } from './provide-feed.ts';

const NAMES = ['action-field-explorer', 'progress-chart', 'project-map', 'vision-banner'];
const BANNER = 'strategy-vision-banner';
const EXPLORER = 'strategy-action-field-explorer';
const MAP = 'strategy-project-map';
const CHART = 'strategy-progress-chart';

const words = (node: Node | null | undefined) => (node?.textContent ?? '').trim();

/** Everything that live regions say from now on, and where. */
function listen(elements: readonly Element[]): [string, string][] {
  const said: [string, string][] = [];
  for (const element of elements) {
    const region = rootOf(element).querySelector('[role=status]');
    if (!region) throw new Error(`${element.localName} has no live region`);
    const note = () => words(region) && said.push([element.localName, words(region)]);
    new MutationObserver(note).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  return said;
}

async function page(tags: readonly string[]): Promise<[Element[], [string, string][]]> {
  const feed = await provideSample();
  const elements = [];
  for (const tag of tags) elements.push(await mount(tag, { feed }));
  return [elements, listen(elements)];
}

const sentenceOf = (element: Element | undefined) =>
  words(element?.shadowRoot?.querySelector('.sentence'));

/** A moment in which nothing more is said. */
const silence = (said: unknown[]) =>
  new Promise<void>((resolve) => {
    let count = said.length;
    const look = () => {
      if (said.length === count) resolve();
      else {
        count = said.length;
        setTimeout(look, 600);
      }
    };
    setTimeout(look, 600);
  });

describe('one voice for a page', () => {
  before(async () => {
    for (const name of NAMES) await import(`../${name}/strategy-${name}.ts`);
  });

  afterEach(() => {
    tidy();
    speakGerman();
  });

  for (const actor of [CHART, EXPLORER, MAP]) {
    it(`A-22: what is done in ${actor} is told by it, and by no other widget`, async () => {
      const [elements, said] = await page([BANNER, EXPLORER, MAP, CHART]);
      const element = elements.find(({ localName }) => localName === actor)!;
      if (actor === MAP) {
        const select = rootOf(element).querySelector('select')!;
        select.value = 'lemgo';
        select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (actor === CHART) control(element, '.legend button', 'abgeschlossen').click();
      else rootOf(element).querySelectorAll<HTMLElement>('.field').item(1).click();
      await until(() => said.length > 0);
      await silence(said);
      expect(said).to.deep.equal([[actor, sentenceOf(element)]]);
    });
  }

  it('A-22: of what the address says the first widget on the page tells', async () => {
    const [elements, said] = await page([MAP, CHART, EXPLORER]);
    location.hash = '#strategy?phase=completed';
    await until(() => said.length > 0);
    await silence(said);
    expect(said).to.deep.equal([[MAP, sentenceOf(elements[0])]]);
  });

  it('A-22: tells of a choice that leads to the same sentence', async () => {
    const feed = await provideSample(({ measures }) => {
      for (const measure of measures) measure['actionFields'] = ['verwaltung'];
    });
    const element = await mount(EXPLORER, { feed });
    const said = listen([element]);
    const button = () => control(element, '.field', 'Verwaltung');
    for (const turn of [1, 2]) {
      button().click();
      await until(() => said.length === turn);
    }
    expect(new Set(said.map(([, sentence]) => sentence)).size).to.equal(1);
  });

  it('A-06 A-22: the focus on the sentence tells of a reset, and the live region keeps silent', async () => {
    history.replaceState(null, '', '#strategy?phase=completed');
    const [elements, said] = await page([EXPLORER, CHART]);
    control(elements[0]!, 'button', 'Auswahl zurücksetzen').click();
    await until(() => rootOf(elements[0]!).activeElement?.className === 'sentence');
    await silence(said);
    expect(said).to.deep.equal([]);
  });

  it('A-20 A-22: the language switch says so in the new language, and a second press undoes nothing', async () => {
    const [elements, said] = await page([BANNER, EXPLORER, CHART]);
    const press = () => control(elements[0]!, 'button', 'English').click();
    press();
    press();
    await until(() => textOf(elements[1]!).includes('measures'));
    await silence(said);
    expect(said).to.deep.equal([[BANNER, 'English']]);
    expect(rootOf(elements[0]!).querySelector('[aria-current=true]')?.textContent.trim()).to.equal(
      'English',
    );
    expect(rootOf(elements[0]!).querySelector('[role=status] [lang=en]')).not.to.equal(null);
  });

  it('A-22: one alert where a feed fails for several widgets, and the focus stays with who tried again', async () => {
    const feed = provideResponse(Promise.resolve(new Response('{')));
    const elements: Element[] = [];
    for (const tag of [BANNER, EXPLORER, MAP, CHART]) elements.push(await mount(tag, { feed }));
    const alerts = () => elements.filter((one) => rootOf(one).querySelector('[role=alert]'));
    expect(alerts()).to.have.length(1);
    const button = rootOf(elements[2]!).querySelector<HTMLElement>('.look button')!;
    button.focus();
    button.click();
    await until(() => rootOf(elements[2]!).querySelector('.look button') !== button);
    await until(() => Boolean(rootOf(elements[2]!).activeElement?.matches('button')));
    expect(alerts()).to.have.length(1);
  });
});
