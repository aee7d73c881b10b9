import { expect } from '@open-wc/testing';
import { tidy } from '../../testing/mount.ts';
import { openedSheet, partText, sheetText, townFeed } from '../../testing/drivers/sheet-driver.ts';

const shared = { id: 'rathaus', title: 'Rathaus', status: { phase: 'implementation' } };
const owned = { id: 'pfad', title: 'Pfad', status: { phase: 'completed' }, owner: 'detmold' };
const state = (measure: string, municipality: string, more: object = {}) => ({
  measure,
  municipality,
  phase: 'planned',
  ...more,
});

const feed = townFeed({
  measures: [shared, owned, { id: 'still', title: 'Still' }],
  participations: [
    state('rathaus', 'detmold', { role: 'lead' }),
    { measure: 'still', municipality: 'detmold', phase: 'completed' },
    { measure: 'still', municipality: 'luegde' },
  ],
});

/** With one more entry for Lemgo. */
const withLemgo = (measure: string, more: object) => ({
  ...feed,
  participations: [
    ...(feed['participations'] as object[]),
    { ...state(measure, 'lemgo'), ...more },
  ],
});

const cases: [
  what: string,
  feed: object,
  measure: string,
  town: string | undefined,
  says: string,
][] = [
  [
    'a town without a part',
    feed,
    'rathaus',
    'lemgo',
    'Lemgo beteiligt sich hier nicht. Gesamtstand (Kreis Lippe): in Umsetzung',
  ],
  [
    'a town that plans nothing',
    withLemgo('rathaus', { role: 'notPlanned', phase: 'completed' }),
    'rathaus',
    'lemgo',
    'In Lemgo ist das nicht geplant. Gesamtstand (Kreis Lippe): in Umsetzung',
  ],
  [
    'a town that is interested',
    withLemgo('rathaus', { role: 'interested', phase: 'idea' }),
    'rathaus',
    'lemgo',
    'Lemgo ist interessiert. Stand in Lemgo: Idee',
  ],
  ['a town with a part', withLemgo('rathaus', {}), 'rathaus', 'lemgo', 'Stand in Lemgo: geplant'],
  [
    'a town that says no phase',
    withLemgo('rathaus', { phase: undefined }),
    'rathaus',
    'lemgo',
    'Stand in Lemgo: keine Angabe',
  ],
  [
    'a town that hides it',
    withLemgo('rathaus', { hidden: true }),
    'rathaus',
    'lemgo',
    'Stand in Lemgo: geplant',
  ],
  [
    'an example',
    withLemgo('rathaus', { sample: true }),
    'rathaus',
    'lemgo',
    'Stand in Lemgo: geplant Beispiel',
  ],
  [
    'the measure of another town',
    feed,
    'pfad',
    'lemgo',
    'Lemgo beteiligt sich hier nicht. Stand in Detmold: abgeschlossen',
  ],
  ['the owner', feed, 'pfad', 'detmold', 'Stand in Detmold: abgeschlossen'],
  [
    'the county view of one town’s measure',
    feed,
    'pfad',
    undefined,
    'Stand in Detmold: abgeschlossen',
  ],
  ['the county view', feed, 'rathaus', undefined, 'Gesamtstand (Kreis Lippe): in Umsetzung'],
  [
    'a measure of which only towns say how far it is',
    feed,
    'still',
    undefined,
    'Aus den Angaben der Kommunen: abgeschlossen',
  ],
  [
    'the same for a town without a part',
    feed,
    'still',
    'lemgo',
    'Lemgo beteiligt sich hier nicht. Aus den Angaben der Kommunen: abgeschlossen',
  ],
  [
    'a feed without its county',
    { ...feed, municipalities: [{ id: 'lemgo', name: 'Lemgo' }] },
    'rathaus',
    'lemgo',
    'Lemgo beteiligt sich hier nicht. Gesamtstand: in Umsetzung',
  ],
];

describe('the sheet of a measure', () => {
  afterEach(tidy);

  for (const [what, given, measure, town, says] of cases) {
    it(`T-01: says whose state it is: ${what}`, async () => {
      const sheet = await openedSheet(given, measure, town);
      expect(partText(sheet, '.status')).to.equal(says);
    });
  }

  it('T-01: says whose text it is', async () => {
    expect(sheetText(await openedSheet(feed, 'pfad', 'lemgo'))).to.contain('Text aus Detmold');
    tidy();
    expect(sheetText(await openedSheet(feed, 'pfad'))).to.contain('Text aus Detmold');
    tidy();
    expect(sheetText(await openedSheet(feed, 'rathaus', 'lemgo'))).to.contain('gemeinsamer Text');
    tidy();
    const own = withLemgo('rathaus', { override: { teaser: 'Bei uns anders.' } });
    expect(sheetText(await openedSheet(own, 'rathaus', 'lemgo'))).to.contain('Text aus Lemgo');
    tidy();
    expect(sheetText(await openedSheet(own, 'rathaus', 'detmold'))).to.contain('gemeinsamer Text');
  });
});
