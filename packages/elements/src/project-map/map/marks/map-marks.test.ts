import { expect } from '@open-wc/testing';
import { violations } from '../../../testing/axe.ts';
import { rootOf, speakGerman, textOf, tidy, until } from '../../../testing/mount.ts';
import { all, first, onePlace, show } from '../../../testing/drivers/project-map.ts';
import { pageLanguage } from '../../../shared/text/language.ts';
import '../../strategy-project-map.ts';

/** What a reading aid says. */
const nameOf = (marker: Element) =>
  marker.querySelector('.silent')?.textContent.replace(/\s+/g, ' ').trim();

describe('what stands on the map', () => {
  afterEach(() => {
    speakGerman();
    tidy();
  });

  it('A-09: names a marker by measure, place and the word of its phase', async () => {
    const element = await show({ municipality: 'lemgo' });
    await until(() => all(element, '.marker').length > 0, 'a marker');
    const marker = first(element, '.marker');
    expect(nameOf(marker)).to.match(/^Digitalpfad.*, .+, abgeschlossen$/);
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
    expect(nameOf(cluster)).to.match(/^3 Maßnahmen bei .+ zeigen, 1 verspätet, 1 gefährdet$/);
    expect(cluster.querySelectorAll('[data-schedule]')).to.have.length(1);
    expect(cluster.querySelector('[data-schedule=delayed]')).not.to.equal(null);
    expect(await violations(element)).to.deep.equal([]);
  });

  for (const width of [240, 328, 1100]) {
    it(`says the number of every town, however many markers there are, at ${String(width)} px`, async () => {
      const element = await show(
        {},
        (feed) => {
          // On every tenth of the county, one beside the other.
          feed.measures.forEach((measure, index) => {
            measure['places'] = [0, 1, 2, 3].map((row) => ({
              name: `Ort ${String(row)}`,
              point: [
                8.65 + (index % 10) * 0.07,
                51.78 + (Math.floor(index / 10) + row * 4) * 0.025,
              ],
            }));
          });
        },
        width,
      );
      await until(() => all(element, '.marker, .cluster').length > 0);
      await until(() => all(element, '.town-name').length === 16, 'all numbers');
      for (const name of all(element, '.town-name')) expect(name.textContent).to.match(/\d/);
    });
  }

  it('fans out what is at one spot, with the list beside it; a marker of the fan opens the sheet', async () => {
    const element = await show({}, onePlace(5));
    first(element, '.cluster').click();
    await until(() => all(element, '.marker').length === 5, 'five markers');
    expect(all(element, '.cluster')).to.have.length(0);
    expect(first(element, '.fan path').getAttribute('d')?.match(/M/g)).to.have.length(5);
    const list = first(element, '.spots').getBoundingClientRect();
    const boxes = all(element, '.map > button').map((one) => one.getBoundingClientRect());
    boxes.slice(0, 5).forEach((one) => {
      expect(one.bottom <= list.top + 1 || one.top >= list.bottom - 1).to.equal(true);
    });
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1;
        expect(isApart, 'apart').to.equal(true);
      }
    });
    first(element, '.marker').click();
    await until(() => location.hash.startsWith('#strategy?measure='));
    history.back();
    await until(() => !location.hash.includes('measure='));
    expect(all(element, '.spots a')).to.have.length(5);
  });

  it('A-16: keeps the discs of ten at one spot apart', async () => {
    const element = await show({}, onePlace(10));
    first(element, '.cluster').click();
    await until(() => all(element, '.marker').length === 10);
    const boxes = all(element, '.marker').map((one) => one.getBoundingClientRect());
    boxes.forEach(({ x, y, width }, index) => {
      for (const other of boxes.slice(index + 1))
        expect(Math.hypot(x - other.x, y - other.y)).to.be.at.least(width - 1);
    });
  });

  it('lists more than ten at one spot without a fan', async () => {
    const element = await show({}, onePlace(14));
    first(element, '.cluster').click();
    await until(() => all(element, '.spots a').length === 14);
    expect(all(element, '.marker')).to.have.length(0);
    expect(all(element, '.cluster')).to.have.length(1);
  });

  it('A-09: has a key with the very signs of the markers, and none of others', async () => {
    const element = await show({ municipality: 'lemgo', limit: '24' });
    const drawing = (root: Element) =>
      [...root.querySelectorAll('path')].map((path) => path.getAttribute('d')).join();
    const key = all(element, '.key .phase-icon');
    const words = all(element, '.key li').map((one) => one.textContent.trim());
    expect(words.slice(0, 4)).to.deep.equal([
      'in Umsetzung',
      'abgeschlossen',
      'dauerhaft',
      'keine Angabe',
    ]);
    const rows = all(element, '[data-list=placed] .phase-icon:not([data-schedule])');
    const signs = new Set(rows.map((one) => `${one.dataset['phase'] ?? ''} ${drawing(one)}`));
    expect(
      new Set(key.map((one) => `${one.dataset['phase'] ?? ''} ${drawing(one)}`)),
    ).to.deep.equal(signs);
    expect(words.at(-1)).to.equal('Fläche: 0 bis 24 Maßnahmen');
    const shades = all(element, '.scale .area').map((one) => getComputedStyle(one).fillOpacity);
    const chosen = getComputedStyle(first(element, '.area.chosen'));
    expect(shades.at(-1)).to.equal(chosen.fillOpacity);
    expect(getComputedStyle(all(element, '.scale .area')[0]!).fill).to.equal(chosen.fill);
  });

  it('says in words that fit what the two shades of a town with one measure mean', async () => {
    const element = await show({}, (feed) => {
      const [{ measure }] = feed['participations'] as [{ measure: string }];
      feed.measures.sort(({ id: one }) => (one === measure ? -1 : 1));
      onePlace(1)(feed);
    });
    await until(() => all(element, '.scale').length > 0, 'the shades');
    const words = first(element, '.scale').textContent.trim();
    expect(words).to.equal('Fläche: keine oder eine Maßnahme');
    expect(all(element, '.scale .area')).to.have.length(2);
  });

  it('reaches two measures at one spot by a list, and leaves it by Escape to the marker', async () => {
    const element = await show({}, onePlace(2));
    const cluster = first(element, '.cluster');
    expect(first(element, '.cluster .disc').textContent.trim()).to.equal('2');
    cluster.click();
    await until(() => all(element, '.spots a').length === 2);
    await until(() =>
      /^2 Maßnahmen an dieser Stelle/.test(rootOf(element).activeElement?.textContent ?? ''),
    );
    expect(await violations(element)).to.deep.equal([]);
    first(element, '.spots a').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await until(() => !all(element, '.spots').length);
    await until(() => rootOf(element).activeElement?.className === 'cluster');
  });
  it('A-06: gives the focus back to the marker whose measure was read', async () => {
    const element = await show({ municipality: 'lemgo' });
    await until(() => all(element, '.marker').length > 0, 'a marker');
    const marker = first(element, '.marker');
    marker.focus();
    marker.click();
    const dialog = () =>
      rootOf(element).querySelector('strategy-measure-sheet')?.shadowRoot?.querySelector('dialog');
    await until(() => Boolean(dialog()?.open));
    dialog()!.querySelector('button')!.click();
    await until(() => !dialog()?.open);
    await until(() => rootOf(element).activeElement === marker, 'the focus on the marker');
  });

  it('A-20: says that texts are not translated, and marks them, also where only a marker says them', async () => {
    const places = [{ name: 'Rathaus', point: [8.9, 52.03], municipality: 'lemgo' }];
    pageLanguage().choose('en');
    const element = await show({ limit: '1' }, (feed) => {
      onePlace(2)(feed);
      feed.measures = feed.measures.map((one, index) => ({
        ...one,
        title: index ? { de: 'Nur auf Deutsch' } : { de: 'Beides', en: 'Both' },
        places: index
          ? [{ ...places[0], name: { de: 'Wall', en: 'Wall' }, point: [9.05, 52.1] }]
          : [{ ...places[0], name: { de: 'Rathaus', en: 'Town hall' } }],
      }));
    });
    await until(() => all(element, '.marker').length === 2, 'two markers');
    await until(() => all(element, '.list a').length === 1, 'one row');
    expect(all(element, '.marker [lang=de]').map((one) => one.textContent)).to.deep.equal([
      'Nur auf Deutsch',
    ]);
    await until(() => textOf(element).includes('Not all texts are available in your language.'));
  });
});
