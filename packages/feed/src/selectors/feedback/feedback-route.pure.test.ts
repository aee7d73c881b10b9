import { describe, expect, it } from 'vitest';
import type { FeedbackRoute } from '../../generated/types.ts';
import { feedbackMode, feedbackRoute } from './feedback-route.ts';

const route = (name: string, more: object = {}): FeedbackRoute => ({
  endpoint: `https://${name}.example/`,
  sample: false,
  ...more,
});
const feedbackRoutes = [
  route('kreis'),
  route('zweiter'),
  route('barriere', { type: 'barrier' }),
  route('mobil', { actionField: 'mobil' }),
  route('lemgo', { municipality: 'lemgo' }),
  route('lemgo-fehler', { municipality: 'lemgo', actionField: 'mobil', type: 'error' }),
  { municipality: 'augustdorf', sample: false },
];

describe('feedbackRoute', () => {
  const cases: [object, string][] = [
    [{}, 'kreis'],
    [{ municipality: 'blomberg' }, 'kreis'],
    [{ municipality: 'augustdorf' }, 'kreis'],
    [{ type: 'barrier' }, 'barriere'],
    [{ type: 'barrier', actionField: 'mobil' }, 'mobil'],
    [{ municipality: 'lemgo', actionField: 'mobil' }, 'lemgo'],
    [{ municipality: 'lemgo', type: 'barrier' }, 'lemgo'],
    [{ municipality: 'lemgo', actionField: 'mobil', type: 'error' }, 'lemgo-fehler'],
  ];
  for (const [subject, name] of cases) {
    it(`takes the most specific route that leads somewhere: ${JSON.stringify(subject)}`, () => {
      const found = feedbackRoute({ feedbackRoutes }, subject);
      expect(found?.endpoint).to.equal(`https://${name}.example/`);
    });
  }

  it('has none where the feed has none', () => {
    expect(feedbackRoute({ feedbackRoutes: [] }, {})).to.equal(undefined);
    expect(feedbackMode(undefined)).to.equal('none');
  });

  it('prefers sending from the page to mail, and mail to another site', () => {
    const ways = { endpoint: 'https://a.example', email: 'a@b.example', link: 'https://c.example' };
    expect(feedbackMode({ ...ways, sample: false })).to.equal('message');
    expect(feedbackMode({ ...ways, endpoint: undefined, sample: false })).to.equal('mailto');
    expect(feedbackMode({ link: ways.link, sample: false })).to.equal('link');
  });
});
