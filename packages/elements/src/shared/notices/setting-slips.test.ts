import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { html } from 'lit';
import { mount, rootOf, textOf, tidy, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import { LinkedWidget } from '../widget/linked-widget.ts';
import { followFilter } from '../page/page-filter.ts';
import type { LinkedView } from '../widget/view.ts';

customElements.define(
  'test-slips',
  class extends LinkedWidget {
    static override properties = { by: {}, endpoint: {} };
    by = 'field';
    protected override follow(view: LinkedView) {
      followFilter(view);
    }
    protected override content() {
      return html`<p>da</p>`;
    }
  },
);

const RECEIVER =
  'Erlaubt ist die https-Adresse eines Empfängers; gewöhnlich endet sie auf /v1/feedback.';

const told = () => [...registry().reported].map((line) => line.replace('[strategy-widgets] ', ''));

const NO_THEME = 'Diese Farbwelt gibt es nicht; es gelten die Farben ohne Angabe.';

async function show(attributes: Record<string, string>): Promise<HTMLElement> {
  const feed = await provideSample();
  return mount('test-slips', { feed, ...attributes });
}

describe('a setting that does not work', () => {
  const { warn } = console;
  beforeEach(() => {
    registry().reported.clear();
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
    registry().settings = {};
    tidy();
  });

  const slips: [name: string, value: string, words: string][] = [
    ['heading-level', '9', 'Erlaubt sind 2 bis 6; es gilt 2.'],
    ['heading-level', 'h3', 'Erlaubt sind 2 bis 6; es gilt 2.'],
    ['limit', 'abc', 'Erlaubt ist eine ganze Zahl ab 1.'],
    ['limit', '-3', 'Erlaubt ist eine ganze Zahl ab 1.'],
    ['lang', 'deutsch!', 'Erlaubt sind Sprachkürzel wie de, de-simple oder en.'],
    ['url-key', 'a b', 'Erlaubt sind Buchstaben ohne Umlaute, Ziffern und Bindestriche.'],
    ['color-scheme', 'dunkel', 'Erlaubt sind light und dark.'],
    ['scope', 'kreis', 'Erlaubt ist all.'],
    ['by', 'felder', 'Erlaubt sind field, goal und municipality.'],
    ['theme', 'lemgoo', `${NO_THEME} Meinten Sie lemgo?`],
    ['theme', 'Bad Salzuflen', `${NO_THEME} Meinten Sie bad-salzuflen?`],
    ['theme', 'LEMGO', `${NO_THEME} Meinten Sie lemgo?`],
    ['theme', 'inherrit', `${NO_THEME} Meinten Sie inherit?`],
    ['theme', 'sternenstaub', NO_THEME],
    ['headinglevel', '3', 'Meinten Sie heading-level?'],
    ['heading_level', '3', 'Meinten Sie heading-level?'],
    ['municipalty', 'lemgo', 'Meinten Sie municipality?'],
    ['data-strategy-by', 'goal', 'Meinten Sie by?'],
    ['data-strategy-gruppe', 'x', 'Das Attribut gibt es nicht.'],
    ['endpoint', 'feedback@lemgo.example', RECEIVER],
    ['endpoint', 'mailto:feedback@lemgo.example', RECEIVER],
    ['endpoint', 'https://feedback.lemgo.example', RECEIVER],
    ['endpoint', 'http://feedback.lemgo.example/v1/feedback', RECEIVER],
    ['types', 'idea', 'Dieses Element kennt das Attribut nicht.'],
  ];
  for (const [name, value, words] of slips) {
    it(`is named with its value: ${name}="${value}"`, async () => {
      await show({ [name]: value });
      const line = `setting-unusable: test-slips ${name}="${value}": ${words}`;
      await until(() => told().includes(line), `${line} in ${told().join()}`);
    });
  }

  it('is named where a filter knows no such name', async () => {
    await show({ filter: 'feld=mobilitaet' });
    await until(() => told().some((line) => line.includes('filter="feld=mobilitaet": Erlaubt')));
  });

  it('is named where a filter has a town that nobody knows', async () => {
    await show({ filter: 'municipality=bielefeld' });
    await until(() => told().includes('filter-unknown: bielefeld'));
  });

  it('is named where the script has it', async () => {
    Object.assign(registry().settings, { gemeinde: 'lemgo', headinglevel: '3', filter: 'q=x' });
    await show({});
    const lines = [
      'data-strategy-gemeinde="lemgo": Das Attribut gibt es nicht.',
      'data-strategy-headinglevel="3": Meinten Sie data-strategy-heading-level?',
      'data-strategy-filter="q=x": Am Skript gilt das nicht; schreiben Sie es an das Element.',
    ];
    for (const line of lines) await until(() => told().some((said) => said.endsWith(line)), line);
  });

  it('is named where the script has a theme that nobody knows', async () => {
    registry().settings.theme = 'detmolt';
    await show({});
    await until(() => told().some((line) => line.endsWith(`${NO_THEME} Meinten Sie detmold?`)));
  });

  it('is named with the address where the script’s feed is none', async () => {
    registry().settings.feed = 'https://';
    await mount('test-slips', {}).catch(() => undefined);
    await until(() => told().includes('feed-blocked-url: https://'));
  });

  it('is named where nothing says where the feed lies', async () => {
    await mount('test-slips', {}).catch(() => undefined);
    await until(() => told().includes('feed-blocked-url: data-strategy-feed fehlt'));
  });

  it('is counted on the page under repair', async () => {
    const element = await show({ debug: '', limit: 'x', by: 'y' });
    await until(() => textOf(element).includes('Hinweise zu Einstellungen: 2'));
    expect(rootOf(element).querySelectorAll('.note').length).to.be.greaterThan(0);
  });

  it('is nothing that works, nor what belongs to the page', async () => {
    await show({
      ...{ 'heading-level': '6', limit: '5', lang: 'de-AT', 'url-key': 'a-1', theme: 'lemgo' },
      ...{ 'color-scheme': 'dark', scope: 'all', by: 'goal', measure: 'x', municipality: 'Lemgo' },
      endpoint: 'https://feedback.lemgo.example/v1/feedback',
      ...{ filter: 'field=verwaltung&q=a', id: 'a', class: 'b', 'data-x': '1', 'v-cloak': '' },
    });
    await until(() => told().some((line) => line.startsWith('filter-unknown')));
    expect(told().filter((line) => line.startsWith('setting'))).to.deep.equal([]);
  });
});
