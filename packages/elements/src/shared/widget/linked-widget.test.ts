import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { mount, rootOf, settled, textOf, tidy, until } from '../../testing/mount.ts';
import { provideSample } from '../../testing/provide-feed.ts';
import { LinkedWidget } from './linked-widget.ts';
import type { LinkedView } from './view.ts';

class Linked extends LinkedWidget {
  broken = false;

  choose(goal: string) {
    this.strategy.view?.page?.set({ goal });
  }

  protected override content({ page }: LinkedView) {
    if (this.broken) throw new RangeError('broken');
    return html`<p>${JSON.stringify(page.get())}</p>`;
  }
}
customElements.define('test-linked', Linked);

const hasSheet = (element: Element) =>
  Boolean(rootOf(element).querySelector('strategy-measure-sheet'));

describe('a widget that follows the page', () => {
  afterEach(tidy);

  it('takes what it starts with as properties, also right after it was added', async () => {
    const element = new Linked();
    element.setAttribute('feed', await provideSample());
    document.body.append(element);
    Object.assign(element, { filter: 'field=mobilitaet', measure: 'radnetz', scope: 'all' });
    await settled(element);
    const start = { municipality: 'all', only: 'radnetz', field: 'mobilitaet' };
    expect(JSON.parse(textOf(element))).to.deep.equal(start);
    element.filter = undefined;
    await until(() => !textOf(element).includes('mobilitaet'));
  });

  it('takes them from an element that was there before its code', async () => {
    const early = document.createElement('test-linked-late');
    early.setAttribute('feed', await provideSample());
    Object.assign(early, { filter: 'field=mobilitaet', urlKey: 'b' });
    document.body.append(early);
    customElements.define('test-linked-late', class extends Linked {});
    await until(() => Boolean(early.shadowRoot && textOf(early).includes('mobilitaet')));
    (early as Linked).choose('goal');
    expect(location.hash).to.equal('#strategy?b.field=mobilitaet&b.goal=goal');
  });

  it('starts with what those say that are on the page', async () => {
    const feed = await provideSample();
    const first = await mount('test-linked', { feed, filter: 'field=mobilitaet' });
    const second = await mount('test-linked', { feed, filter: 'field=energie' });
    expect(textOf(second)).to.contain('mobilitaet');
    first.remove();
    await until(() => textOf(second).includes('energie'));
  });

  it('lets go of what it said in one group when it goes to another', async () => {
    const feed = await provideSample();
    const first = (await mount('test-linked', { feed, filter: 'field=mobilitaet' })) as Linked;
    const second = await mount('test-linked', { feed });
    expect(textOf(second)).to.contain('mobilitaet');
    first.urlKey = 'b';
    await until(() => textOf(second) === '{}');
    expect(textOf(first)).to.contain('mobilitaet');
  });

  it('H-21: leaves the sheet to another widget while it fails', async () => {
    const feed = await provideSample();
    const first = (await mount('test-linked', { feed })) as Linked;
    const second = await mount('test-linked', { feed });
    first.broken = true;
    location.hash = '#strategy?measure=chatbot';
    await until(() => hasSheet(second), 'the sheet in the other one');
    expect(hasSheet(first)).to.equal(false);
  });
});
