import { expect } from '@open-wc/testing';
import { counted, TAG } from '../../testing/drivers/progress-chart.ts';
import { mount, rootOf, tidy } from '../../testing/mount.ts';
import '../strategy-progress-chart.ts';

/** Phases whose words are the longest stand in both columns, whichever comes first. */
const PHASES = {
  first: ['idea', 'planned', 'preparation', 'implementation', 'completed'],
  second: ['idea', 'preparation', 'completed', 'continuous'],
};

/** Whatever of a key's entry stands outside it, or touches what stands beside it. */
function crowded(button: Element): string[] {
  const { left, right } = button.getBoundingClientRect();
  const pieces = [...button.children].map((piece) => piece.getBoundingClientRect());
  return pieces.flatMap((piece, index) => {
    const before = index ? pieces[index - 1]!.right : left - 3;
    const isClear = piece.left >= before + 3 && piece.right <= right + 0.5;
    return isClear ? [] : [`${button.textContent.replace(/\s+/g, ' ').trim()}: ${String(index)}`];
  });
}

describe(`${TAG}, its key`, () => {
  afterEach(tidy);

  for (const width of [232, 288, 328, 352, 384, 480, 720]) {
    for (const [name, phases] of Object.entries(PHASES)) {
      it(`keeps numbers of up to four digits clear of words, at ${String(width)} px, ${name}`, async () => {
        document.body.style.width = `${String(width)}px`;
        for (const count of [1, 20, 200, 1200]) {
          const each = Object.fromEntries(phases.map((phase) => [phase, count]));
          const element = await mount(TAG, { feed: counted({ a: each }) });
          const buttons = [...rootOf(element).querySelectorAll('.legend button')];
          expect(buttons).to.have.length(phases.length);
          expect(buttons.flatMap(crowded)).to.deep.equal([]);
          element.remove();
        }
      });
    }
  }
});
