import { expect } from '@open-wc/testing';
import './strategy-action-field-explorer.ts';
import { mount, rootOf, tidy, until } from '../testing/mount.ts';
import { provideFeed } from '../testing/provide-feed.ts';

const FEED = {
  schema: '1.0',
  id: 'demo',
  title: 'Probe',
  publisher: { name: 'Probe' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  measures: [
    {
      id: 'a',
      kind: 'measure',
      title: 'Auskunft',
      description: 'Siehe [Plan](plan.pdf).',
      contact: {
        name: 'Amt',
        phone: '+49 (0)5261 213-100 (Durchwahl 12), Fax 213-101',
        email: 'digital@dörentrup.de',
        url: 'kontakt/',
      },
      documents: [{ title: 'Beschluss', url: 'unterlagen/beschluss.pdf' }],
      source: { title: 'Vorlage', url: '../vorlage.html' },
    },
  ],
};

describe('links of a sheet', () => {
  beforeEach(tidy);
  afterEach(tidy);

  it('T-09: dial, write and lead where the feed says, not where the page is', async () => {
    history.replaceState(null, '', '#strategy?measure=a');
    const feed = provideFeed(FEED);
    const widget = await mount('strategy-action-field-explorer', { feed });
    const links = () => {
      const sheet = rootOf(widget).querySelector('strategy-measure-sheet');
      return [
        ...(sheet?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('section a, .source a') ?? []),
      ];
    };
    await until(() => links().length > 5 && links().some(({ protocol }) => protocol === 'tel:'));
    const from = (path: string) => new URL(path, feed).href;
    expect(links().map((link) => [link.href, link.textContent.trim()])).to.deep.equal([
      [from('plan.pdf'), 'Plan'],
      [from('unterlagen/beschluss.pdf'), 'Beschluss'],
      ['mailto:digital@d%C3%B6rentrup.de', 'digital@dörentrup.de'],
      ['tel:+495261213100', '+49 (0)5261 213-100'],
      [from('kontakt/'), 'Mehr zu dieser Maßnahme'],
      [from('../vorlage.html'), 'Vorlage'],
    ]);
  });
});
