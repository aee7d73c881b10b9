import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { wordsOf } from '../testing/case-feed.ts';
import { control, mount, rootOf, tidy, until } from '../testing/mount.ts';
import { provideSample } from '../testing/provide-feed.ts';
import type { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import './strategy-action-field-explorer.ts';

const show = async (attributes: Record<string, string> = {}) =>
  mount('strategy-action-field-explorer', { feed: await provideSample(), ...attributes });
const all = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];

function choose(element: Element, label: string, value: string): void {
  const field = all(element, 'label.choice').find((one) => wordsOf(one).startsWith(label));
  const select = field?.querySelector('select');
  if (!select) throw new Error(`no ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

/** Presses where a person would, so that the page is scrolled as it would be then. */
async function press(button: Element): Promise<void> {
  const { left, top, width, height } = button.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

const isInSight = (element: StrategyWidget, clear: number) => {
  const sentence = rootOf(element).querySelector('.sentence')!.getBoundingClientRect();
  const first = rootOf(element).querySelector('.measure a')?.getBoundingClientRect();
  return (
    sentence.top >= clear && sentence.bottom <= innerHeight && (!first || first.top < innerHeight)
  );
};

describe('what became of a choice', () => {
  afterEach(() => {
    tidy();
    scrollTo(0, 0);
  });

  for (const width of ['328px', '1100px'])
    it(`H-19: is in sight after every tap at ${width}, below a head of 120 px, with the first measure`, async () => {
      document.body.style.width = width;
      const head = document.createElement('header');
      head.style.cssText = 'position:fixed;inset:0 0 auto;height:120px;z-index:9';
      const opening = document.createElement('p');
      opening.style.cssText = 'height:700px';
      document.body.append(head, opening);
      const element = await show({ density: 'full', limit: '99' });
      const end = document.createElement('p');
      end.style.cssText = 'height:1500px';
      document.body.append(end);

      const link = all(element, '.head .link').at(-1)!;
      link.scrollIntoView({ block: 'center' });
      expect(isInSight(element, 120)).to.equal(false);
      await press(link);
      await until(() => isInSight(element, 120), 'the sentence after „alle …“');

      const select = rootOf(element).querySelector('select')!;
      select.scrollIntoView({ block: 'start' });
      choose(element, 'Status', 'completed');
      await until(() => isInSight(element, 120), 'the sentence after a filter');

      const field = all(element, '.field')[0]!;
      field.scrollIntoView({ block: 'start' });
      scrollBy(0, -125);
      await press(field);
      await until(() => isInSight(element, 120), 'the sentence after a topic');

      const reset = control(element, 'button', 'Auswahl zurücksetzen');
      reset.scrollIntoView({ block: 'end' });
      await press(reset);
      await until(() => isInSight(element, 120), 'the sentence after the reset');
    });
});
