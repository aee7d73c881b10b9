import { expect } from '@open-wc/testing';
import { json, notFound, restoreFetch } from '../testing/answered-store.ts';
import { loadBoundaries } from './boundaries.ts';

const file = {
  size: [100, 90],
  transform: [0.15, -1.07, 46526],
  attribution: { text: '© Amt', url: 'https://amt.example/' },
  towns: { '05766044': { path: 'M0 0l10 0 0-10z', box: [0, 0, 10, 10], label: [4, 4] } },
};

describe('loadBoundaries', () => {
  let asked: string[] = [];
  let number = 0;
  const feed = () => `https://feeds.example/grenzen-${String(number)}/strategy.json`;
  const answerWith = (answer: () => Response) => {
    number += 1;
    asked = [];
    globalThis.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(answer());
    };
  };
  afterEach(restoreFetch);

  it('asks once for each file and page, relative to the feed', async () => {
    answerWith(() => json(file));
    const [first, second] = await Promise.all([
      loadBoundaries('karte.json', feed()),
      loadBoundaries('karte.json', feed()),
    ]);
    expect(first).to.deep.equal(second);
    expect(asked).to.deep.equal([`https://feeds.example/grenzen-${String(number)}/karte.json`]);
  });

  it('T-09: links to their source from beside the file, not from the page', async () => {
    answerWith(() => json({ ...file, attribution: { text: '© Amt', url: 'quelle.html' } }));
    const found = await loadBoundaries('geo/karte.json', feed());
    const url = `https://feeds.example/grenzen-${String(number)}/geo/quelle.html`;
    expect(typeof found === 'object' && found.attribution.url).to.equal(url);
  });

  it('P-01: asks no other host than the feed’s', async () => {
    answerWith(() => json(file));
    for (const path of [
      'https://other.example/karte.json',
      '//other.example/k.json',
      'mailto:a@b.c',
    ]) {
      expect(await loadBoundaries(path, feed())).to.equal('feed-blocked-url');
    }
    expect(asked).to.deep.equal([]);
  });

  it('F-04: says why there are none', async () => {
    answerWith(notFound);
    expect(await loadBoundaries('karte.json', feed())).to.equal('feed-not-found');
    answerWith(() => json({ type: 'Topology' }));
    expect(await loadBoundaries('karte.json', feed())).to.equal('feed-invalid');
  });
});
