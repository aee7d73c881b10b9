import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { configOf, type ConfigFile } from './config.ts';

const SECRET = 'x'.repeat(32);
const lemgo = { id: 'lemgo', name: 'Lemgo', origins: ['https://www.lemgo.example'] };
const file = (change: Partial<ConfigFile> = {}): ConfigFile => ({
  county: 'lemgo',
  towns: [lemgo],
  ...change,
});
const town = (change: object) => file({ towns: [{ ...lemgo, ...change }] });

describe('a configuration', () => {
  it('needs towns alone: the rest has defaults that keep programs out and people in', () => {
    const { towns, ...rest } = configOf(file(), SECRET);
    assert.deepEqual([...towns], [['lemgo', { ...lemgo, retentionDays: 365, mailbox: undefined }]]);
    assert.deepEqual(rest, {
      county: 'lemgo',
      secret: SECRET,
      smtp: undefined,
      proofOfWork: 'suspicious',
      minimumTime: 3000,
      rate: { suspicious: 60, refused: 1200 },
      trustProxy: false,
      publicUrl: 'http://localhost:8090',
      sender: 'feedback@localhost',
      feed: undefined,
    });
  });

  it('is taken as it stands where it says something', () => {
    const said = {
      proofOfWork: 'never',
      minimumTime: 0,
      rate: { suspicious: 1, refused: 2 },
      trustProxy: '10.0.0.1',
      publicUrl: 'https://feedback.lippe.example',
      sender: 'feedback@lippe.example',
      feed: '/srv/strategy.json',
    } as const;
    const mailbox = 'digital@lemgo.example';
    const towns = [{ ...lemgo, retentionDays: 30, mailbox }];
    const { towns: read, ...rest } = configOf(file({ ...said, towns }), SECRET, 'smtp://mail');
    assert.deepEqual(read.get('lemgo'), { ...lemgo, retentionDays: 30, mailbox });
    assert.deepEqual(rest, { ...said, county: 'lemgo', secret: SECRET, smtp: 'smtp://mail' });
  });

  const refused: [string, () => unknown, RegExp][] = [
    [
      'a county that is no town of it',
      () => configOf(file({ county: 'atlantis' }), SECRET),
      /^„county“ nennt keine der Kommunen: atlantis$/,
    ],
    [
      'a secret that can be guessed',
      () => configOf(file(), 'x'.repeat(31)),
      /^FEEDBACK_SECRET braucht mindestens 32 Zeichen$/,
    ],
    [
      'an origin with a path',
      () => configOf(town({ origins: [...lemgo.origins, 'https://lemgo.example/'] }), SECRET),
      /^„https:\/\/lemgo\.example\/“ bei lemgo ist keine Herkunft wie https:\/\/www\.lemgo\.de$/,
    ],
    ...['lemgo.example', '*', 'null'].map((origin): [string, () => unknown, RegExp] => [
      `${origin} as an origin`,
      () => configOf(town({ origins: [origin] }), SECRET),
      /ist keine Herkunft/,
    ]),
    ...['digital', 'a@b@c', 'a@b\nBcc: c@d', 'a@b, c@d', '<a@b>', 'a b@c', '@b', 'a@'].map(
      (mailbox): [string, () => unknown, RegExp] => [
        `${JSON.stringify(mailbox)} as a mailbox (S-16)`,
        () => configOf(town({ mailbox }), SECRET),
        /^„mailbox“ bei lemgo ist keine E-Mail-Adresse$/,
      ],
    ),
  ];
  for (const [what, read, message] of refused) {
    it(`refuses ${what}, and says in German what to mend`, () => {
      assert.throws(read, ({ message: text }: Error) => message.test(text));
    });
  }

  const feeds: [string, boolean][] = [
    ['feeds/strategy.json', true],
    ['https://lippe.example/strategy.json', true],
    ['http://localhost:8080/strategy.json', true],
    ['http://127.0.0.1/strategy.json', true],
    ['', false],
    ['http://lippe.example/strategy.json', false],
    ['http://localhost.example/strategy.json', false],
    ['http://nolocalhost/strategy.json', false],
    ['https://user@lippe.example/strategy.json', false],
    ['http://user@localhost/strategy.json', false],
    ['ftp://localhost/strategy.json', false],
    ['https://', false],
  ];
  for (const [feed, isTaken] of feeds) {
    it(`${isTaken ? 'takes' : 'refuses'} „${feed}“ as the place of the feed`, () => {
      const read = () => configOf(file({ feed }), SECRET).feed;
      if (isTaken) assert.equal(read(), feed);
      else assert.throws(read, /„feed“ ist weder eine https-Adresse noch der Pfad einer Datei/);
    });
  }
});
