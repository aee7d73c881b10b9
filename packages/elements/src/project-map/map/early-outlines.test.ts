import { expect } from '@open-wc/testing';
import { later, measured, rootOf, tidy, until } from '../../testing/mount.ts';
import { provideResponse, provideSample, sampleFeed } from '../../testing/provide-feed.ts';
import '../strategy-project-map.ts';

/** A feed in parts whose measures never come; its outlines are known by a name. */
async function waitingFeed(name: string, counts: object): Promise<string> {
  const { boundaries } = await sampleFeed();
  const measures = provideResponse(new Promise<Response>(() => undefined));
  return provideSample((core) => {
    Object.assign(core, {
      counts,
      boundaries: `${String(boundaries)}?${name}`,
      measures: [],
      participations: [],
      parts: { measures: { url: measures } },
    });
  });
}

const asked = (name: string) =>
  performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(`?${name}`));

async function showWaiting(name: string, counts: object = { all: { implementation: 3 } }) {
  const element = document.createElement('strategy-project-map');
  element.feed = await waitingFeed(name, counts);
  document.body.append(element);
  await until(() => rootOf(element).textContent.includes('geladen'), 'the loading look');
  await measured(element);
  return element;
}

describe('outlines of a feed in parts', () => {
  afterEach(tidy);

  it('H-22: are asked for while the measures are on their way, where there are any', async () => {
    await showWaiting('none', {});
    await showWaiting('some');
    await until(() => asked('some'), 'the outlines');
    expect(asked('none')).to.equal(false);
  });

  it('H-22: are asked for by nobody who prints a feed that names none', async () => {
    const { feed = '' } = await showWaiting('unnamed', {});
    const { fetch } = globalThis;
    const urls: unknown[] = [];
    globalThis.fetch = (url, init) => {
      urls.push(url);
      return fetch(url, init);
    };
    dispatchEvent(new Event('beforeprint'));
    await later();
    globalThis.fetch = fetch;
    expect(urls).not.to.include(feed);
  });

  it('H-22: wait until the map is near', async () => {
    const space = document.createElement('div');
    space.style.height = '5000px';
    document.body.append(space);
    const element = await showWaiting('far');
    expect(asked('far')).to.equal(false);
    element.scrollIntoView();
    await until(() => asked('far'), 'the outlines');
  });
});
