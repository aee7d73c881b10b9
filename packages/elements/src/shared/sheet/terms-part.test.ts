import { expect } from '@open-wc/testing';
import { rootOf, tidy } from '../../testing/mount.ts';
import { openedSheet, townFeed } from '../../testing/drivers/sheet-driver.ts';

const terms = [
  { id: 'ozg', term: 'OZG', meaning: 'Gesetz', synonyms: ['Onlinezugangsgesetz'] },
  { id: 'ki', term: 'KI', meaning: 'Künstliche Intelligenz' },
  { id: 'zwilling', term: 'Digitaler Zwilling', meaning: 'Abbild einer Stadt' },
];

/** The terms that the sheet of a measure with these texts explains. */
async function explained(texts: object) {
  tidy();
  const measures = [{ id: 'a', title: 'Portal', ...texts }];
  const element = await openedSheet(townFeed({ terms, measures }), 'a');
  return [...rootOf(element).querySelectorAll('.terms dt')].map(({ textContent }) =>
    textContent.trim(),
  );
}

describe('terms in the sheet', () => {
  afterEach(tidy);

  it('T-07: are explained where a text uses them, under any of their names and endings', async () => {
    expect(await explained({ teaser: 'Was das OZG-Portal kann' })).to.deep.equal(['OZG']);
    expect(await explained({ benefit: 'Wegen des Onlinezugangsgesetzes.' })).to.deep.equal(['OZG']);
    const description = 'Ein **digitaler Zwilling** mit KI.';
    expect(await explained({ description })).to.deep.equal(['KI', 'Digitaler Zwilling']);
  });

  it('are left out where no text uses them, short ones also at the start of other words', async () => {
    expect(await explained({ teaser: 'Kino und Kita' })).to.deep.equal([]);
    expect(await explained({})).to.deep.equal([]);
  });
});
