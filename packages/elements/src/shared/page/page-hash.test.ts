import { expect } from '@open-wc/testing';
import { hashUrl, readHash } from './page-hash.ts';

const PAGE = 'https://stadt.example/seite?x=1';

describe('the page state in the address', () => {
  it('reads its own values and leaves foreign hashes alone', () => {
    expect({ ...readHash('#strategy?field=energie&q=rad%20weg', '') }).to.deep.equal({
      field: 'energie',
      q: 'rad weg',
    });
    expect({ ...readHash('#kontakt', '') }).to.deep.equal({});
    expect({ ...readHash('', '') }).to.deep.equal({});
  });

  it('keeps two groups of widgets apart by their key', () => {
    const hash = '#strategy?field=energie&b.field=bildung';
    expect({ ...readHash(hash, '') }).to.deep.equal({ field: 'energie' });
    expect({ ...readHash(hash, 'b') }).to.deep.equal({ field: 'bildung' });
  });

  it('replaces one group and keeps the other', () => {
    const url = hashUrl(`${PAGE}#strategy?field=energie&b.field=bildung`, 'b', {
      phase: 'completed',
    });
    expect(url).to.equal(`${PAGE}#strategy?field=energie&b.phase=completed`);
  });

  it('takes its hash away when nothing is chosen, but never the page’s own', () => {
    expect(hashUrl(`${PAGE}#strategy?field=energie`, '', {})).to.equal(PAGE);
    expect(hashUrl(`${PAGE}#kontakt`, '', {})).to.equal(`${PAGE}#kontakt`);
  });

  it('gives back forty ids as they were written', () => {
    const only = Array.from(
      { length: 40 },
      (_, index) => `massnahme-mit-langem-namen-${String(index)}`,
    );
    const url = hashUrl(PAGE, '', { only: only.join() });
    expect(readHash(new URL(url).hash, '')['only']).to.equal(only.join());
  });

  it('S-10: survives hostile names and values', () => {
    const values = readHash(
      '#strategy?__proto__=x&constructor=y&field=%00&q=' + 'a'.repeat(999),
      '',
    );
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
    expect(Object.getPrototypeOf(values)).to.equal(null);
    expect(values['q']).to.have.length(200);
  });
});
