import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';
import { control, mount, rootOf, tidy, until } from './testing/mount.ts';
import { provideSample } from './testing/provide-feed.ts';
import type { StrategyWidget } from './shared/widget/strategy-widget.ts';

/** Pages whose head stays while everything else is scrolled. */
const HEIGHTS = [64, 96, 120];

function headOf(height: number): void {
  const head = document.createElement('header');
  head.style.cssText = `position:fixed;inset:0 0 auto;height:${String(height)}px;z-index:9`;
  const opening = document.createElement('p');
  opening.style.cssText = 'height:400px';
  document.body.prepend(head, opening);
}

/** Which of the map's controls lies at its own middle, as a pointer would find it. */
const covered = (element: StrategyWidget) =>
  [...rootOf(element).querySelectorAll('.controls:not([data-idle]) button')].filter((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) !== element;
  }).length;

describe('below a page’s head that stays', () => {
  afterEach(() => {
    tidy();
    scrollTo(0, 0);
  });

  for (const height of HEIGHTS) {
    it(`H-19: the map keeps its controls clear of ${String(height)} px, however far one scrolls`, async () => {
      headOf(height);
      const feed = await provideSample();
      const element = await mount('strategy-project-map', { feed, density: 'full' });
      element.scrollIntoView();
      await until(() => Boolean(rootOf(element).querySelector('.controls')));
      const list = rootOf(element).querySelector('.list')!.getBoundingClientRect();
      const [from, to] = [list.top + scrollY, list.bottom + scrollY - innerHeight];
      expect(to).to.be.above(from);
      for (const share of [0.1, 0.4, 0.7, 0.8]) {
        scrollTo(0, from + share * (to - from));
        expect(covered(element), `at ${String(share)}`).to.equal(0);
      }
    });

    it(`H-19: a press in the banner shows the heading of the measures below ${String(height)} px`, async () => {
      headOf(height);
      const feed = await provideSample();
      const explorer = await mount('strategy-action-field-explorer', { feed });
      const banner = await mount('strategy-vision-banner', { feed });
      const button = control(banner, 'button', 'Handlungsfelder ansehen');
      button.scrollIntoView({ block: 'center' });
      const { left, top } = button.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 9), Math.round(top + 9)] });
      await until(() => document.activeElement === explorer);
      const heading = rootOf(explorer).querySelector('h2')!.getBoundingClientRect();
      expect(heading.top).to.be.at.least(height);
      expect(heading.bottom).to.be.at.most(innerHeight);
    });
  }
});
