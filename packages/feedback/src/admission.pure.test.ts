import { describe, expect, it } from 'vitest';
import { objectionOf, type Objection, type Soundings } from './admission.ts';

const silent: Soundings = {
  path: '/v1/feedback',
  isBlocked: false,
  isMixed: false,
  isThere: false,
  isKeptBack: true,
};
const answered = (answer: Partial<Soundings['answer']>, path = '/v1/feedback'): Soundings => ({
  ...silent,
  path,
  answer: { status: 200, isJson: true, ...answer },
});

const CASES: [string, Soundings, Objection | 'unclear' | undefined][] = [
  ['a receiver that allows it', answered({ status: 204 }), undefined],
  ['one below a path', answered({ status: 204 }, '/strategie/v1/feedback/'), undefined],
  ['another town', answered({ status: 403, code: 'origin' }), 'town'],
  ['a password before the receiver', answered({ status: 403, isJson: false }), undefined],
  [
    'a town that it does not know',
    answered({ status: 422, errors: [{ field: 'municipality', code: 'invalid' }] }),
    'unknown-town',
  ],
  ['other errors of somebody else', answered({ status: 422, errors: [null, 'x', {}] }), undefined],
  ['an older receiver', answered({ status: 404, code: 'not-found' }), undefined],
  ['a content system in its place', answered({ status: 404, isJson: false }), 'missing'],
  ['another service’s own way to say so', answered({ status: 404 }), undefined],
  ['one that was taken down', answered({ status: 410, isJson: false }), 'missing'],
  ['a content system that answers everything', answered({ isJson: false }), undefined],
  ['a slip in the path of a receiver', answered({ status: 204 }, '/v1/feedbak'), 'missing'],
  ['somebody else’s service', answered({ status: 404, isJson: false }, '/v1/post'), undefined],
  ['a fault', answered({ status: 500, isJson: false }), undefined],
  ['a proxy without its receiver', answered({ status: 502, isJson: false }), undefined],
  ['too many questions', answered({ status: 429, code: 'rate' }), undefined],
  ['nothing there', silent, undefined],
  ['a strange origin', { ...silent, isThere: true }, 'origin'],
  ['a proxy that answers in its place', { ...silent, isThere: true, isKeptBack: false }, 'unclear'],
  [
    'a service that lets nobody read',
    { ...silent, path: '/v1/post', isThere: true, isKeptBack: false },
    undefined,
  ],
  ['a policy that blocks it', { ...silent, isBlocked: true }, 'policy'],
  ['a policy that only reports', { ...answered({ status: 204 }), isBlocked: false }, undefined],
  ['http on https', { ...silent, isMixed: true }, 'insecure'],
  ['http that the page has upgraded', { ...answered({ status: 204 }), isMixed: true }, undefined],
];

describe('what stands against sending', () => {
  for (const [name, soundings, expected] of CASES) {
    it(`${name}: ${expected ?? 'nothing'}`, () => {
      expect(objectionOf(soundings)).toBe(expected);
    });
  }
});
