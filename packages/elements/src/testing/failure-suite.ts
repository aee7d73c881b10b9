import { expect } from '@open-wc/testing';
import type { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import { mount, rootOf, settled, textOf, tidy, until } from './mount.ts';
import { provideResponse, provideSample } from './provide-feed.ts';

/** Throws as soon as somebody prints it. */
const bomb = () =>
  ({
    toString() {
      throw new RangeError('printed');
    },
  }) as unknown as string;

const fallbackOf = (element: Element) =>
  rootOf(element).querySelector<HTMLSlotElement>('slot:not([name])');

/** What a widget owes its page where it cannot show its content. */
export function failureSuite(tag: string): void {
  describe(`${tag}, where something fails`, () => {
    afterEach(tidy);

    it('F-01: shows one calm sentence, a retry and the fallback when the feed fails', async () => {
      const element = await mount(
        tag,
        { feed: provideResponse(Promise.resolve(new Response('{'))) },
        'Ersatz',
      );
      const slot = rootOf(element).querySelector<HTMLSlotElement>('slot:not([name])');
      expect(slot?.hidden).to.equal(false);
      expect(textOf(element)).to.equal(
        'Die Inhalte sind gerade nicht erreichbar. Noch einmal versuchen',
      );
    });

    it('fires strategy-error with a code when the feed fails', async () => {
      const codes: string[] = [];
      document.body.addEventListener(
        'strategy-error',
        (event) => {
          codes.push((event as CustomEvent<{ code: string }>).detail.code);
        },
        { once: true },
      );
      await mount(tag, { feed: provideResponse(Promise.resolve(new Response('<html>'))) });
      expect(codes).to.deep.equal(['feed-not-json-html']);
    });

    for (const time of ['first', 'later']) {
      it(`H-21: shows the fallback when its ${time} rendering fails, tells so once, and tries again`, async () => {
        const codes: unknown[] = [];
        const listen = (event: Event) =>
          codes.push((event as CustomEvent<{ code: string }>).detail.code);
        document.body.addEventListener('strategy-error', listen);
        const element = document.createElement(tag) as StrategyWidget;
        element.append('Ersatz');
        element.feed = await provideSample();
        if (time === 'first') element.heading = bomb();
        document.body.append(element);
        if (time === 'later') {
          await settled(element);
          element.heading = bomb();
        }
        await until(() => textOf(element).startsWith('Die Inhalte sind gerade nicht'));
        element.requestUpdate();
        await element.updateComplete;
        expect(fallbackOf(element)?.hidden).to.equal(false);
        await until(() => element.hasAttribute('data-strategy-painted'));
        expect(codes).to.deep.equal(['widget-failed']);
        element.heading = 'Wieder da';
        await until(() => textOf(element).includes('Wieder da'));
        expect(fallbackOf(element)?.hidden).to.equal(true);
        expect(textOf(element)).not.to.contain('nicht erreichbar');
        document.body.removeEventListener('strategy-error', listen);
      });
    }
  });
}
