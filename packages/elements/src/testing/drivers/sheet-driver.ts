import { html, nothing } from 'lit';
import { LinkedWidget } from '../../shared/widget/linked-widget.ts';
import { mount, rootOf, textOf, until } from '../mount.ts';
import { provideFeed } from '../provide-feed.ts';

customElements.define(
  'test-sheet-opener',
  class extends LinkedWidget {
    protected override content() {
      return html`<p>${nothing}</p>`;
    }
  },
);

const TOWNS = { lippe: 'Kreis Lippe', lemgo: 'Lemgo', detmold: 'Detmold', luegde: 'Lügde' };

/** A feed of three towns and their county with these measures and participations. */
export const townFeed = (more: object): Record<string, unknown> => ({
  schema: '1.1',
  id: 'probe',
  title: 'Probe',
  publisher: { name: 'Probe' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  generatedAt: '2026-11-01T08:00:00Z',
  municipalities: Object.entries(TOWNS).map(([id, name]) => ({
    id,
    name,
    kind: id === 'lippe' ? 'county' : 'town',
  })),
  ...more,
});

/** Opens a measure's sheet on the page of a town, or of all towns. */
export async function openedSheet(
  feed: object,
  measure: string,
  municipality?: string,
): Promise<Element> {
  const widget = await mount('test-sheet-opener', {
    feed: provideFeed(feed),
    ...(municipality ? { municipality } : {}),
  });
  location.hash = `#strategy?measure=${measure}`;
  const sheet = () => rootOf(widget).querySelector('strategy-measure-sheet');
  await until(() => Boolean(sheet()?.shadowRoot?.querySelector('dialog[open] #title')));
  return sheet() as Element;
}

/** What a part of the sheet says, with white space folded. */
export const partText = (sheet: Element, selector: string): string =>
  [...rootOf(sheet).querySelectorAll(selector)]
    .map((part) => part.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

export const sheetText = (sheet: Element): string => textOf(sheet);
