import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import './action-field-explorer/strategy-action-field-explorer.ts';
import './feedback-form/strategy-feedback-form.ts';
import './progress-chart/strategy-progress-chart.ts';
import './project-map/strategy-project-map.ts';
import './vision-banner/strategy-vision-banner.ts';
import { mount, tidy } from './testing/mount.ts';
import { hostDisplays, parentBoxes } from './testing/parent-boxes.ts';
import { provideSample } from './testing/provide-feed.ts';
import type { StrategyWidget } from './shared/widget/strategy-widget.ts';

const TAGS = [
  'strategy-vision-banner',
  'strategy-action-field-explorer',
  'strategy-project-map',
  'strategy-progress-chart',
  'strategy-feedback-form',
];

/** Whether a run takes whole matrices; the test runner puts it in its place. */
declare const STRATEGY_FULL: boolean;

/** A phone's page, one beside a navigation, a whole one. */
const WIDTHS = [304, 700, 1300];

/** All of them in a full run; else one, turn about, so that each box meets each with some widget. */
const widthsAt = (turn: number) =>
  STRATEGY_FULL ? WIDTHS : WIDTHS.filter((_, index) => index === turn % WIDTHS.length);

const LEGIBLE = 240;

/** A page of that width, with the markup in it; what reaches out of it can be scrolled to. */
function stageOf(width: number, markup: string): HTMLElement {
  const stage = document.createElement('div');
  stage.style.cssText = `width:${String(width)}px;overflow:hidden;position:relative`;
  stage.innerHTML = markup;
  document.body.append(stage);
  return stage;
}

/** Without padding and scale, and of one column where it is spread over several. */
const widthOf = (element: Element) => {
  const { width, boxSizing, paddingLeft, paddingRight } = getComputedStyle(element);
  const padding =
    boxSizing === 'border-box' ? parseFloat(paddingLeft) + parseFloat(paddingRight) : 0;
  return Math.round(parseFloat(width) - padding);
};

/** Of all columns over which it is spread. */
const heightOf = (element: Element) =>
  [...element.getClientRects()].reduce((sum, { height }) => sum + height, 0);

/** How wide a paragraph of the page would be in the same place. */
function paragraphIn(box: Element): number {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Wort und Satz in Lippe '.repeat(200);
  box.append(paragraph);
  const width = widthOf(paragraph);
  paragraph.remove();
  return width;
}

/** What is wrong with a widget in a box; nothing where it is as wide as it may be. */
function faultsIn(widget: HTMLElement, width: number, markup: string): string[] {
  const stage = stageOf(width, markup);
  const box = stage.querySelector('.box')!;
  const allowed = paragraphIn(box);
  box.append(widget);
  const own = widget.shadowRoot!.querySelector<HTMLElement>('.root')!;
  const facts = {
    'too narrow': widthOf(own) < Math.min(LEGIBLE, allowed) - 1,
    'wider than its box': widthOf(own) > widthOf(box) + 1,
    'wider than the page': stage.scrollWidth > stage.clientWidth + 1,
    'shorter than its content': heightOf(own.parentElement!) < heightOf(own) - 1,
    // A line more is a list item's bullet in WebKit.
    'taller than its content': heightOf(own.parentElement!) > heightOf(own) + 40,
    'cut off inside': own.scrollWidth > own.clientWidth + 1 && own.clientWidth >= LEGIBLE,
  };
  const faults = Object.entries(facts).flatMap(([name, isSo]) => (isSo ? [name] : []));
  const seen = `${String(widthOf(own))} of ${String(allowed)} in ${String(widthOf(box))}, page ${String(stage.scrollWidth)}`;
  document.body.append(widget);
  stage.remove();
  return faults.map((fault) => `${String(width)}: ${fault} (${seen})`);
}

/** What a phone of 320 px shows of a navigation with a widget beside it. */
const ROW = `<div style="display:flex"><nav>Rathaus und Bürgerservice</nav><div class="box"></div></div>`;

describe('a widget in the boxes of any page', () => {
  it('H-19: makes no phone’s page scroll sideways beside a navigation', async () => {
    const feed = await provideSample();
    // Not in every window: WebKit's does not get that narrow.
    const isNarrow = await executeServerCommand('viewport', { width: 320, height: 640 });
    for (const tag of TAGS) {
      document.body.innerHTML = ROW;
      const widget = await mount(tag, { feed, municipality: 'lemgo' });
      document.querySelector('.box')!.append(widget);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth, tag).to.be.at.most(isNarrow ? 320 : clientWidth);
      expect(widget.offsetWidth, tag).to.be.at.least(isNarrow ? 160 : LEGIBLE);
      widget.remove();
    }
    await executeServerCommand('viewport', { width: 800, height: 600 });
    tidy();
  });

  for (const [turn, tag] of TAGS.entries()) {
    describe(tag, () => {
      let widget: StrategyWidget;
      before(async () => {
        const feed = await provideSample();
        widget = await mount(tag, { feed, municipality: 'lemgo' });
      });
      after(tidy);

      for (const [index, [name, markup]] of Object.entries(parentBoxes).entries()) {
        it(`H-19: is as wide as it may be, and no wider, in ${name}`, () => {
          const widths = widthsAt(index + turn);
          expect(widths.flatMap((width) => faultsIn(widget, width, markup))).to.deep.equal([]);
        });
      }

      for (const [index, display] of hostDisplays.entries()) {
        it(`H-19: is whole where the page displays it as ${display}`, () => {
          widget.style.display = display;
          const faults = widthsAt(index + turn).flatMap((width) =>
            ['a block', 'a row', 'a column whose items are centred'].flatMap((name) =>
              faultsIn(widget, width, parentBoxes[name]!).map((fault) => `${name} ${fault}`),
            ),
          );
          widget.style.display = '';
          expect(faults).to.deep.equal([]);
        });
      }
    });
  }
});
