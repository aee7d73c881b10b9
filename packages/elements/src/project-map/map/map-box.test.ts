import { expect } from '@open-wc/testing';
import { control, rootOf, tidy, until } from '../../testing/mount.ts';
import { all, first, sentence, show, viewBox } from '../../testing/drivers/project-map.ts';
import '../strategy-project-map.ts';

describe('the map of strategy-project-map', () => {
  afterEach(tidy);

  it('names all sixteen towns with their counts; choosing one filters the page, again gives all', async () => {
    const element = await show();
    await until(() => all(element, '.town-name').length === 16, 'all names');
    const lemgo = control(element, '.town-name', 'Lemgo');
    const promised = /\d+/.exec(lemgo.textContent)?.[0] ?? '';
    lemgo.click();
    await until(() => sentence(element).startsWith(`${promised} Maßnahmen in Lemgo`));
    expect(location.hash).to.equal('#strategy?municipality=lemgo');
    expect(lemgo.getAttribute('aria-pressed')).to.equal('true');
    expect(rootOf(element).querySelectorAll('.area.chosen')).to.have.length(1);
    lemgo.click();
    await until(() => location.hash === '');
  });

  it('opens the sheet from a marker and from the list', async () => {
    const element = await show({ municipality: 'lemgo' });
    await until(() => all(element, '.marker').length > 0, 'a marker');
    for (const selector of ['.marker', '.measure a']) {
      first(element, selector).click();
      await until(() => location.hash.startsWith('#strategy?measure='));
      const dialog = () =>
        rootOf(element)
          .querySelector('strategy-measure-sheet')
          ?.shadowRoot?.querySelector('dialog');
      await until(() => Boolean(dialog()?.open));
      history.back();
      await until(() => !dialog()?.open);
    }
  });

  it('lets the page cancel the opening of a measure', async () => {
    const element = await show();
    element.addEventListener('strategy-select', (event) => {
      event.preventDefault();
    });
    await until(() => all(element, '.marker').length > 0, 'a marker');
    first(element, '.marker').click();
    await element.updateComplete;
    expect(location.hash).to.equal('');
  });

  it('A-04: has three controls in a corner, clear of every name and marker, and parts of 44 px', async () => {
    for (const width of [320, 1100]) {
      const element = await show({}, undefined, width);
      const corner = all(element, '.frame > .controls button');
      expect(corner.map((one) => one.title)).to.deep.equal([
        'Karte vergrößern',
        'Karte verkleinern',
        'Ganze Karte',
      ]);
      const boxes = (list: HTMLElement[]) => list.map((one) => one.getBoundingClientRect());
      for (let step = 0; step < 5; step++) {
        await element.updateComplete;
        const marks = boxes(all(element, '.map > button'));
        for (const one of boxes(corner)) {
          expect(Math.min(one.width, one.height)).to.be.at.least(43.9);
          for (const mark of marks) {
            const isApart =
              mark.right <= one.left + 1 ||
              mark.top >= one.bottom - 1 ||
              mark.bottom <= one.top + 1;
            expect(isApart, `${String(width)} px, step ${String(step)}`).to.equal(true);
          }
        }
        corner[0]!.click();
        const right = control(element, '.pan button', '→');
        if (step % 2) right.click();
      }
      element.remove();
    }
  });

  it('offers to pan only where there is another side, and keeps its place', async () => {
    const element = await show();
    const pan = first(element, '.pan');
    const { height } = pan.getBoundingClientRect();
    expect(getComputedStyle(pan).visibility).to.equal('hidden');
    control(element, '.controls button', '+').click();
    await until(() => getComputedStyle(pan).visibility === 'visible');
    expect(pan.getBoundingClientRect().height).to.equal(height);
    const left = control(element, '.pan button', '←');
    for (let step = 0; step < 12; step++) left.click();
    await until(() => left.getAttribute('aria-disabled') === 'true');
  });

  it('tells of keys only who has some', async () => {
    const element = await show();
    const hasKeys = matchMedia('(hover) and (pointer: fine)').matches;
    expect(all(element, '#keys')).to.have.length(hasKeys ? 1 : 0);
    expect(first(element, '.map').hasAttribute('aria-describedby')).to.equal(hasKeys);
  });

  it('goes nearer where a cluster can be parted, and the focus stays on the map', async () => {
    const element = await show({ municipality: 'lemgo' });
    const before = viewBox(element);
    first(element, '.cluster').click();
    await until(() => viewBox(element) !== before);
    expect(rootOf(element).activeElement?.className).to.equal('map');
  });

  it('A-04: moves, enlarges and resets by single clicks and by keys of the focused map only', async () => {
    const element = await show();
    const whole = viewBox(element);
    const map = first(element, '.map');
    const press = (target: Element, key: string) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    const steps: [() => void, boolean][] = [
      [() => control(element, '.controls button', '+').click(), true],
      [() => control(element, '.controls button', '→').click(), true],
      [() => control(element, '.controls button', '↓').click(), true],
      [() => press(map, 'ArrowLeft'), true],
      [() => press(map, '+'), true],
      [() => press(first(element, '.town-name'), '-'), false],
      [() => press(map, 'x'), false],
      [() => press(map, '-'), true],
    ];
    for (const [step, moves] of steps) {
      const before = viewBox(element);
      step();
      await element.updateComplete;
      expect(viewBox(element) !== before, step.toString()).to.equal(moves);
    }
    first(element, '[title="Ganze Karte"]').click();
    await until(() => viewBox(element) === whole);
  });

  it('A-04: leaves the wheel to the page unless Ctrl is held', async () => {
    const element = await show();
    const map = first(element, '.map');
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', {
        deltaY: -100,
        ctrlKey,
        bubbles: true,
        cancelable: true,
      });
      map.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const before = viewBox(element);
    expect(turn(false)).to.equal(false);
    await element.updateComplete;
    expect(viewBox(element)).to.equal(before);
    // „manipulation“ is pan-x pan-y pinch-zoom.
    expect(getComputedStyle(map).touchAction).to.match(/manipulation|pan-y/);
    expect(turn(true)).to.equal(true);
    await until(() => viewBox(element) !== before);
  });

  it('P-05: says where the outlines come from', async () => {
    const link = first(await show(), '[part=attribution] a') as HTMLAnchorElement;
    expect(link.textContent).to.equal('© GeoBasis-DE / BKG 2017 (Daten verändert)');
    expect(link.href).to.equal('https://www.bkg.bund.de/');
  });

  it('H-12: has the right size when its hidden tab is shown', async () => {
    const element = await show();
    element.style.display = 'none';
    await until(() => first(element, '.map').clientWidth === 0);
    element.style.display = '';
    await until(() => first(element, '.map').clientWidth > 400);
    const [area, map] = [first(element, '.map > svg'), first(element, '.map')].map((part) =>
      part.getBoundingClientRect(),
    );
    expect(Math.abs(area!.width - map!.width)).to.be.below(2);
    await until(() => all(element, '.town-name').length === 16, 'all names');
  });
});
