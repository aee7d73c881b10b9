import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { configOf, type ConfigFile } from './config.ts';

const SECRET = 'a secret of the tests that is long enough';
const lemgo = { id: 'lemgo', name: 'Lemgo', origins: ['https://www.lemgo.example'] };
const file = (change: Partial<ConfigFile> = {}): ConfigFile => ({
  county: 'lemgo',
  towns: [lemgo],
  ...change,
});

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

  const taken: [keyof ConfigFile, unknown][] = [
    ['publicUrl', 'https://feedback.lippe.example/'],
    ['publicUrl', 'http://127.0.0.1:8090'],
    ['trustProxy', '127.0.0.1, ::1,10.0.0.0/8'],
    ['trustProxy', 'loopback'],
    ['trustProxy', false],
    ['minimumTime', 500],
    ['feed', 'feeds/strategy.json'],
    ['feed', 'https://lippe.example/strategy.json'],
    ['feed', 'http://localhost:8080/strategy.json'],
    ['feed', 'http://127.0.0.1/strategy.json'],
    ['towns', [{ ...lemgo, origins: [] }]],
    ['towns', [{ ...lemgo, origins: ['http://localhost:8080', 'https://[::1]:8443'] }]],
    ['towns', [{ ...lemgo, origins: ['https://www.xn--brger-kva.example'] }]],
    ['towns', [{ ...lemgo, retentionDays: 3650, name: 'Bürgermeisterei  „Süd“' }]],
  ];
  for (const [key, value] of taken) {
    it(`R-25: takes ${JSON.stringify({ [key]: value })}`, () => {
      assert.ok(configOf(file({ [key]: value }), SECRET));
    });
  }

  it('links to the moderation below one slash, however the address was written', () => {
    const { publicUrl } = configOf(file({ publicUrl: 'https://feedback.lippe.example/' }), SECRET);
    assert.equal(publicUrl, 'https://feedback.lippe.example');
  });
});
