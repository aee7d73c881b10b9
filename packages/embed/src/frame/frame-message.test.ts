import { expect } from '@open-wc/testing';
import { frameMessage, ourHash, posted } from './frame-message.ts';

describe('S-09: what a frame page says', () => {
  const good = [
    { height: 0, hash: '' },
    { height: 812, hash: '#strategy?field=mobilitaet&measure=portal' },
  ];
  for (const message of good) {
    it(`is read as it was posted: ${JSON.stringify(message)}`, () => {
      expect(frameMessage(posted(message))).to.deep.equal(message);
    });
  }

  const others: unknown[] = [
    null,
    undefined,
    'strategyFrame',
    42,
    [],
    { height: 500, hash: '' },
    { strategyFrame: null },
    { strategyFrame: 'hoch' },
    { strategyFrame: { height: -1, hash: '' } },
    { strategyFrame: { height: Infinity, hash: '' } },
    { strategyFrame: { height: NaN, hash: '' } },
    { strategyFrame: { height: '500', hash: '' } },
    { strategyFrame: { height: 500 } },
    { strategyFrame: { height: 500, hash: '#oben' } },
    { strategyFrame: { height: 500, hash: 'javascript:alert(1)' } },
    { strategyFrame: { height: 500, hash: `#strategy?q=${'a'.repeat(9000)}` } },
  ];
  for (const data of others) {
    it(`is not ${JSON.stringify(data).slice(0, 60)}`, () => {
      expect(frameMessage(data)).to.equal(undefined);
    });
  }

  it('tells hashes of ours from the page’s own', () => {
    expect(['', '#oben', '#strategy?field=a', '#strategy-widget=a'].map(ourHash)).to.deep.equal([
      '',
      '',
      '#strategy?field=a',
      '',
    ]);
  });
});
