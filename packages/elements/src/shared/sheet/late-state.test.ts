import { expect } from '@open-wc/testing';
import { rootOf, tidy } from '../../testing/mount.ts';
import { openedSheet, partText, townFeed } from '../../testing/drivers/sheet-driver.ts';

const plan = { plannedStart: '2019', plannedEnd: '2021-04' };
const day = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
const state = (municipality: string, more: object) => ({
  measure: 'a',
  municipality,
  phase: 'implementation',
  ...more,
});

async function sheet(measure: object, more: object = {}, town?: string) {
  const measures = [{ id: 'a', title: 'Haltestellen', ...measure }];
  return openedSheet(townFeed({ generatedAt: day(-1), measures, ...more }), 'a', town);
}

const cells = (element: Element, town: string) =>
  [...rootOf(element).querySelectorAll('tbody tr')]
    .filter((row) => row.querySelector('th')?.textContent === town)
    .flatMap((row) => [...row.querySelectorAll('td')])
    .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim());

describe('lateness and confirmation in the sheet', () => {
  afterEach(tidy);

  it('T-03: says late as it is stated, with its shape', async () => {
    const status = { phase: 'implementation', schedule: 'delayed', reason: 'Lieferzeiten' };
    const element = await sheet({ status });
    expect(partText(element, '.status .state')).to.match(/in Umsetzung verspätet$/);
    expect(rootOf(element).querySelector('.status [data-schedule=delayed]')).not.to.equal(null);
  });

  it('T-02: says late as it is computed from dates', async () => {
    const element = await sheet({ status: { phase: 'implementation' }, schedule: plan });
    expect(partText(element, '.status')).to.contain('verspätet (berechnet)');
  });

  it('T-03: says whose lateness it is where only a town reports it', async () => {
    const participations = [state('lemgo', { schedule: 'delayed' }), state('detmold', {})];
    const element = await sheet({ status: { phase: 'implementation' } }, { participations });
    expect(partText(element, '.status')).to.contain('verspätet in Lemgo');
    expect(cells(element, 'Lemgo')).to.deep.equal(['in Umsetzung verspätet']);
    expect(cells(element, 'Detmold')).to.deep.equal(['in Umsetzung']);
    expect(cells(element, 'Lügde')).to.deep.equal(['keine Angabe']);
  });

  it('T-01: never calls a town late for what it does not say', async () => {
    const participations = [state('lemgo', {})];
    const measure = { status: { phase: 'implementation' }, schedule: plan };
    const element = await sheet(measure, { participations }, 'lemgo');
    expect(partText(element, '.status')).not.to.contain('verspätet');
    expect(cells(element, 'Lemgo')).to.deep.equal(['in Umsetzung']);
  });

  it('T-06: says what nobody confirmed within the review interval', async () => {
    const status = { phase: 'implementation', confirmedAt: '2020-01-01' };
    const old = await sheet({ status }, { reviewIntervalDays: 30 });
    expect(partText(old, '.status')).to.contain(
      'Stand vom 1. Januar 2020, seither nicht bestätigt',
    );
    tidy();
    const fresh = await sheet(
      { status: { ...status, confirmedAt: day(-3) } },
      { reviewIntervalDays: 30 },
    );
    expect(partText(fresh, '.status')).not.to.contain('nicht bestätigt');
    tidy();
    const early = await sheet({ status: { ...status, confirmedAt: day(40) } });
    expect(partText(early, '.status')).to.contain('liegt in der Zukunft');
  });

  it('T-01: counts towns that are only interested apart, and says nothing of zero', async () => {
    const lead = state('lemgo', { role: 'lead' });
    const caption = async (participations: object[]) => {
      tidy();
      return partText(await sheet({}, { participations }), 'caption');
    };
    const [one, two] = ['detmold', 'luegde'].map((town) => state(town, { role: 'interested' }));
    expect(await caption([])).to.equal('Noch ist keine Kommune genannt.');
    expect(await caption([lead])).to.equal('1 von 3 Kommunen macht mit.');
    expect(await caption([lead, one!])).to.equal(
      '1 von 3 Kommunen macht mit. Eine Kommune ist interessiert.',
    );
    expect(await caption([lead, one!, two!])).to.equal(
      '1 von 3 Kommunen macht mit. 2 Kommunen sind interessiert.',
    );
  });

  it('T-06: says so of each town by its own confirmation', async () => {
    const participations = [
      state('lemgo', { confirmedAt: '2020-01-01' }),
      state('detmold', { confirmedAt: day(-2) }),
    ];
    const element = await sheet({}, { participations, reviewIntervalDays: 30 });
    expect(cells(element, 'Lemgo').join()).to.contain('seither nicht bestätigt');
    expect(cells(element, 'Detmold').join()).not.to.contain('nicht bestätigt');
  });

  it('shows which ends were planned before, when they were moved and why', async () => {
    const earlierEnds = [{ plannedEnd: '2023', changedOn: '2023-05', reason: 'Personalmangel' }];
    const element = await sheet({ schedule: { plannedEnd: '2027', earlierEnds } });
    expect(partText(element, 'section')).to.match(
      /bis 2027 Früher geplantes Ende: 2023 \(geändert: Mai 2023\) Personalmangel/,
    );
  });
});
