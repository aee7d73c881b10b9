import { expect } from '@open-wc/testing';
import { pageState } from './page-state.ts';

let feeds = 0;
const fresh = (key = '') => pageState(`https://feed.example/${String(feeds++)}`, key);
const traversed = () =>
  new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });

describe('the page state', () => {
  const clean = () => {
    history.replaceState(null, '', location.pathname + location.search);
  };
  beforeEach(clean);
  afterEach(clean);

  it('is one for a feed and key', () => {
    expect(pageState('https://feed.example/x')).to.equal(pageState('https://feed.example/x'));
    expect(pageState('https://feed.example/x')).not.to.equal(
      pageState('https://feed.example/x', 'b'),
    );
  });

  it('tells every subscriber and mirrors the choice in the address', () => {
    const page = fresh();
    const seen: unknown[] = [];
    const stop = page.subscribe(() => seen.push(page.get()));
    page.set({ field: 'energie' });
    stop();
    page.set({ field: 'bildung' });
    expect(seen).to.deep.equal([{ field: 'energie' }]);
    expect(location.hash).to.equal('#strategy?field=bildung');
  });

  it('passes the page’s own history state through', () => {
    history.replaceState({ turbo: 1 }, '');
    fresh().set({ field: 'energie' });
    expect(history.state).to.deep.equal({ turbo: 1 });
  });

  it('closes an opened measure by going back, and keeps the filter', async () => {
    const page = fresh();
    const stop = page.subscribe(() => undefined);
    page.set({ field: 'energie' });
    page.set({ measure: 'rad' }, true);
    const back = traversed();
    page.close();
    await back;
    expect(page.get()).to.deep.equal({ field: 'energie' });
    expect(location.hash).to.equal('#strategy?field=energie');
    stop();
  });

  it('closes a measure of a deep link without leaving the page', () => {
    history.replaceState(null, '', '#strategy?measure=rad');
    const page = fresh();
    expect(page.get().measure).to.equal('rad');
    page.close();
    expect(page.get().measure).to.equal(undefined);
    expect(location.hash).to.equal('');
  });

  it('leaves its filters alone when the page jumps to an anchor of its own', async () => {
    const page = fresh();
    const stop = page.subscribe(() => undefined);
    page.set({ field: 'energie' });
    const jump = traversed();
    location.hash = '#kontakt';
    await jump;
    expect(page.get()).to.deep.equal({ field: 'energie' });
    stop();
  });

  it('starts with what widgets say, the first before the others, and follows each until somebody chose', () => {
    const page = fresh();
    const [first, second] = [{}, {}];
    page.preset({ field: 'energie' }, first);
    page.preset({ field: 'bildung', only: 'radnetz' }, second);
    expect(page.get()).to.deep.equal({ field: 'energie', only: 'radnetz' });
    page.preset({ goal: 'klima' }, first);
    expect(page.get()).to.deep.equal({ goal: 'klima', field: 'bildung', only: 'radnetz' });
    expect(location.hash).to.equal('');
    page.set({ field: '' });
    page.preset({ field: 'energie' }, first);
    expect(page.get()).to.deep.equal({ goal: 'klima', only: 'radnetz' });
  });

  it('keeps what a link said when another widget comes later', async () => {
    const page = fresh();
    const stop = page.subscribe(() => undefined);
    const followed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = '#strategy?field=mobilitaet&measure=rad';
    await followed;
    page.preset({}, {});
    page.preset({ goal: 'klima' }, {});
    expect(page.get()).to.deep.equal({ field: 'mobilitaet', measure: 'rad' });
    stop();
  });

  it('forgets what a widget said that is no more, until somebody chose', () => {
    const page = fresh();
    const [first, second] = [{}, {}];
    page.preset({ field: 'energie' }, first);
    page.preset({ field: 'bildung' }, second);
    page.preset({}, first);
    expect(page.get()).to.deep.equal({ field: 'bildung' });
    page.set({ goal: 'klima' });
    page.preset({}, second);
    expect(page.get()).to.deep.equal({ field: 'bildung', goal: 'klima' });
  });

  it('lets one owner show the sheet, and the next when it lets go', () => {
    const page = fresh();
    const [first, second] = [{}, {}];
    expect(page.claimSheet(first)).to.equal(true);
    expect(page.claimSheet(second)).to.equal(false);
    page.releaseSheet(first);
    expect(page.claimSheet(second)).to.equal(true);
  });
});
