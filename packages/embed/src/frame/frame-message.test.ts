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

  const tooLong = `#strategy?q=${'a'.repeat(9000)}`;
  const others: Readonly<Record<string, unknown>> = {
    null: null,
    nothing: undefined,
    'a text': 'strategyFrame',
    'a number': 42,
    'a list': [],
    'a message without our name': { height: 500, hash: '' },
    'a name without a message': { strategyFrame: null },
    'a text for a message': { strategyFrame: 'hoch' },
    'a height below zero': { strategyFrame: { height: -1, hash: '' } },
    'a height without end': { strategyFrame: { height: Infinity, hash: '' } },
    'a height that is no number': { strategyFrame: { height: NaN, hash: '' } },
    'a height as text': { strategyFrame: { height: '500', hash: '' } },
    'no hash': { strategyFrame: { height: 500 } },
    'a hash of the page': { strategyFrame: { height: 500, hash: '#oben' } },
    'an address for a hash': { strategyFrame: { height: 500, hash: 'javascript:alert(1)' } },
    'a hash that is too long': { strategyFrame: { height: 500, hash: tooLong } },
  };
  for (const [what, data] of Object.entries(others)) {
    it(`is not ${what}`, () => {
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
