import { expect } from '@open-wc/testing';
import { pageLanguage } from '../shared/text/language.ts';
import type { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import { violations } from './axe.ts';
import { mount, rootOf, settled, speakGerman, textOf, tidy, until } from './mount.ts';
import { provideResponse, provideSample } from './provide-feed.ts';
import { failureSuite } from './failure-suite.ts';
import { renderingSuite } from './rendering-suite.ts';
import { looksOf } from './widget-looks.ts';

const never = () => new Promise<Response>(() => undefined);

/**
 * What every widget owes its page, whatever it shows.
 *
 * @param isWhole - true once what the widget loads later, too, is shown
 */
export function widgetSuite(
  tag: string,
  isWhole: (element: Element) => boolean = () => true,
): void {
  const looks = looksOf(tag, isWhole);
  const lemgo = looks[0]![1];

  failureSuite(tag);
  renderingSuite(tag, looks);

  describe(`${tag}, as every widget`, () => {
    afterEach(() => {
      speakGerman();
      tidy();
    });

    for (const [look, show] of looks) {
      for (const scheme of ['light', 'dark']) {
        it(`A-01: has no axe violation when ${look} in ${scheme}`, async () => {
          const element = await show();
          element.setAttribute('color-scheme', scheme);
          expect(await violations(element)).to.deep.equal([]);
        });
      }

      it(`A-10: fits a column of 240 px when ${look}`, async () => {
        const element = await show();
        element.style.width = '240px';
        await until(() => element.clientWidth === 240);
        const root = rootOf(element).querySelector('.root');
        expect(root?.scrollWidth).to.be.at.most(240);
      });

      it(`F-14: never shows a program's words when ${look}`, async () => {
        expect(textOf(await show())).not.to.match(/undefined|null|\[object|NaN/);
      });
    }

    it('A-01: has no axe violation while loading, and says so', async () => {
      const element = document.createElement(tag) as StrategyWidget;
      element.feed = provideResponse(never());
      document.body.append(element);
      await element.updateComplete;
      expect(textOf(element)).to.equal('Die Strategie wird geladen …');
      expect(await violations(element)).to.deep.equal([]);
    });

    it('hides the fallback once it is ready', async () => {
      expect(
        rootOf(await lemgo()).querySelector<HTMLSlotElement>('slot:not([name])')?.hidden,
      ).to.equal(true);
    });

    it('F-02: shows all good items and reports the bad one', async () => {
      const feed = await provideSample(({ measures }) => {
        measures[0] = { id: 'ohne-titel' };
      });
      const reports: unknown[] = [];
      const listen = (event: Event) =>
        reports.push((event as CustomEvent<{ problems: { code: string }[] }>).detail.problems);
      document.body.addEventListener('strategy-feed-report', listen, { once: true });
      const element = await mount(tag, { feed, municipality: 'lemgo' });
      expect(textOf(element)).not.to.match(/^$|nicht erreichbar|Noch (ist|sind) keine? /);
      expect(JSON.stringify(reports)).to.contain('missing-required');
    });

    it('H-14: keeps the hidden attribute and a page class that hides it', async () => {
      const element = await lemgo();
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('keeps its content when it is moved in the page', async () => {
      const element = await lemgo();
      const before = textOf(element);
      const section = document.createElement('section');
      document.body.append(section);
      section.append(element);
      await settled(element);
      expect(textOf(element)).to.equal(before);
    });

    it('H-13: can be removed while loading', async () => {
      const element = document.createElement(tag) as StrategyWidget;
      element.feed = provideResponse(never());
      document.body.append(element);
      element.remove();
      await element.updateComplete;
    });

    it('changes its words with the page language, and back', async () => {
      const element = await lemgo();
      const german = textOf(element);
      pageLanguage().choose('en');
      await until(
        () =>
          textOf(element) !== german &&
          rootOf(element).querySelector('.root')?.getAttribute('lang') === 'en',
      );
      speakGerman();
      await until(() => textOf(element) === german);
    });

    it('asks which town was meant when the page misspelt it', async () => {
      const element = await mount(tag, { feed: await provideSample(), municipality: 'lemgoo' });
      await until(() => textOf(element).includes('Meinten Sie Lemgo?'));
    });

    it('A-11: sets text in the reader’s own size, whatever the page’s root size', async () => {
      document.documentElement.style.fontSize = '62.5%';
      const root = rootOf(await lemgo()).querySelector('.root');
      document.documentElement.style.fontSize = '';
      expect(root && getComputedStyle(root).fontSize).to.equal('16px');
    });

    it('A-19: starts at the given heading level and skips none', async () => {
      const element = await mount(tag, {
        feed: await provideSample(),
        municipality: 'lemgo',
        'heading-level': '3',
      });
      const levels = [...rootOf(element).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
        ({ localName }) => Number(localName[1]),
      );
      expect(levels[0]).to.equal(3);
      levels.reduce((last, level) => {
        expect(level).to.be.at.most(last + 1);
        return level;
      });
    });
  });
}
