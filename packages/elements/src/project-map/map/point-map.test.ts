import { expect } from '@open-wc/testing';
import { violations } from '../../testing/axe.ts';
import { control, mount, tidy, until } from '../../testing/mount.ts';
import { all, first, sentence, TAG } from '../../testing/drivers/project-map.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import '../strategy-project-map.ts';

describe('a map without outlines', () => {
  afterEach(tidy);

  it('draws a feed without outlines from its points, and says so in one sentence', async () => {
    const feed = await provideSample((data) => {
      delete data['boundaries'];
    });
    const element = await mount(TAG, { feed, municipality: 'lemgo' });
    document.body.style.width = '1100px';
    await until(() => all(element, '.dot').length === 16);
    expect(first(element, '[part=attribution]').textContent.trim()).to.equal(
      'Ohne Gemeindegrenzen gezeichnet.',
    );
    await until(() => all(element, '.marker, .cluster').length > 0);
    expect(all(element, '.dot.chosen')).to.have.length(1);
    first(element, '[title="Ganze Karte"]').click();
    await until(() => all(element, '.town-name').length === 16, 'all names');
    expect(await violations(element)).to.deep.equal([]);
    control(element, '.town-name', 'Detmold').click();
    await until(() => sentence(element).includes('in Detmold,'));
  });

  it('is a list alone where the feed names neither outlines nor a point', async () => {
    const feed = await provideSample((data) => {
      delete data['boundaries'];
      for (const town of data.municipalities) delete town['point'];
      for (const measure of data.measures) delete measure['places'];
    });
    const element = await mount(TAG, { feed });
    expect(all(element, '.measure').length).to.be.above(10);
    expect(all(element, '.map')).to.have.length(0);
  });
});
