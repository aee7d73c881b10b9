import { expect } from '@open-wc/testing';
import { tidy } from '../../testing/mount.ts';
import { openedSheet, sheetText, townFeed } from '../../testing/drivers/sheet-driver.ts';

const sheet = async (more: object) =>
  sheetText(
    await openedSheet(townFeed({ measures: [{ id: 'a', title: 'Radweg', ...more }] }), 'a'),
  ).replaceAll('\u00a0', ' ');

const times = (text: string, part: string) => text.split(part).length - 1;

describe('what a measure costs', () => {
  afterEach(tidy);

  it('is said once where the words say the amount', async () => {
    const text = await sheet({ cost: { text: 'rund 51.000 € im Jahr', amount: 51_000 } });
    expect(times(text, '51.000')).to.equal(1);
    expect(text).to.contain('rund 51.000 € im Jahr');
  });

  it('is said as a number beside words that do not', async () => {
    const text = await sheet({ cost: { text: 'nur Personal', amount: 51_000 } });
    expect(text).to.contain('51.000 € nur Personal');
  });

  it('is said once where a programme’s name says the grant', async () => {
    const programme = 'Digitale Dörfer (1,2 Mio. Euro)';
    const text = await sheet({ funding: [{ programme, funder: 'Land', amount: 1_200_000 }] });
    expect(text).to.contain(`${programme} Land`);
    expect(text).not.to.contain('1.200.000');
  });
});
