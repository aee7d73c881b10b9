import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { control, rootOf, tidy, until } from '../../testing/mount.ts';
import { all, first, onePlace, sentence, show, viewBox } from '../../testing/project-map.ts';
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

  it('A-09: names a marker by measure, place and the word of its phase', async () => {
    const element = await show({ municipality: 'lemgo' });
    await until(() => all(element, '.marker').length > 0, 'a marker');
    const marker = first(element, '.marker');
    expect(marker.getAttribute('aria-label')).to.match(/^Digitalpfad.*, .+, abgeschlossen$/);
    expect(marker.querySelector('[data-phase=completed]')).not.to.equal(null);
  });

  it('T-03: marks several at one spot as the latest of them, and says how many', async () => {
    const element = await show({}, (feed) => {
      onePlace(3)(feed);
      feed.measures.forEach((measure, index) => {
        measure['status'] = { phase: 'implementation', schedule: ['atRisk', 'delayed'][index] };
        delete measure['schedule'];
      });
      feed['participations'] = [];
    });
    await until(() => all(element, '.cluster').length > 0, 'a cluster');
    const cluster = first(element, '.cluster');
    expect(cluster.getAttribute('aria-label')).to.match(
      /^3 Maßnahmen bei .+ zeigen, 1\sverspätet, 1\sgefährdet$/,
    );
    expect(cluster.querySelectorAll('[data-schedule]')).to.have.length(1);
    expect(cluster.querySelector('[data-schedule=delayed]')).not.to.equal(null);
    expect(await violations(element)).to.deep.equal([]);
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

  it('reaches two measures at one spot by a list, and leaves it by Escape to the marker', async () => {
    const element = await show({}, onePlace(2));
    const cluster = first(element, '.cluster');
    expect(cluster.textContent.trim()).to.equal('2');
    cluster.click();
    await until(() => all(element, '.spots a').length === 2);
    await until(
      () => rootOf(element).activeElement?.textContent === '2 Maßnahmen an dieser Stelle',
    );
    expect(await violations(element)).to.deep.equal([]);
    first(element, '.spots a').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until(() => !all(element, '.spots').length);
    await until(() => rootOf(element).activeElement?.className === 'cluster');
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
    control(element, '.controls button', 'Ganze Karte').click();
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
