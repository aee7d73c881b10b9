import { expect } from '@open-wc/testing';
import { mount, rootOf, speakGerman, tidy, until } from './mount.ts';
import { provideSample } from './provide-feed.ts';
import { renderingEffects } from './rendering-effects.ts';
import type { WidgetLook } from './widget-looks.ts';

/** Looks that come of what page and address say; those that follow neither show what they always do. */
function askedFor(tag: string): [name: string, show: () => Promise<unknown>][] {
  const shown = (attributes: Record<string, string>) => async () =>
    mount(tag, { feed: await provideSample(), municipality: 'lemgo', ...attributes });
  const opened = async () => {
    history.replaceState(null, '', '#strategy?measure=chatbot');
    const element = await shown({})();
    const isOpen = () =>
      rootOf(element)
        .querySelector('strategy-measure-sheet')
        ?.shadowRoot?.querySelector('dialog[open] h2');
    if ('limit' in element) await until(() => Boolean(isOpen()), 'the sheet');
    return element;
  };
  const changed = async () => {
    const element = await shown({})();
    const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#strategy?field=mobilitaet&measure=chatbot';
    await heard;
    return element.updateComplete;
  };
  return [
    ['searched', shown({ filter: 'q=rad' })],
    ['narrowed to what the feed does not know', shown({ filter: 'field=gibt-es-nicht' })],
    ['of a misspelt town, under repair', shown({ municipality: 'lemgoo', debug: '' })],
    ['with an opened measure', opened],
    ['and the address changes', changed],
  ];
}

/**
 * A template says what there is and has no other effect: Lit may build it at any time and as often as
 * it likes. Requests, console, events and timers belong into `willUpdate`, controllers and handlers.
 */
export function renderingSuite(tag: string, looks: readonly WidgetLook[]): void {
  describe(`${tag}, while it renders`, () => {
    afterEach(() => {
      speakGerman();
      tidy();
    });

    for (const [look, show] of [...looks, ...askedFor(tag)]) {
      it(`has no effect but its template when ${look}`, async () => {
        expect(await renderingEffects(show)).to.deep.equal([]);
      });
    }
  });
}
