import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { trustOf } from './addresses.ts';
import { Senders } from './senders.ts';

const senders = new Senders(() => 0);
const nameOf = (ip: string | undefined) => senders.nameOf({ ip } as { ip: string });
const isSame = (one: string, other: string | undefined) => nameOf(one) === nameOf(other);

const SAME: Readonly<Record<string, readonly string[]>> = {
  '192.0.2.1': [
    ...['192.0.2.1:5678', '"192.0.2.1:5678"', ' 192.0.2.1 ', '192.0.2.1.', '192.0.2.1.:80'],
    ...['::ffff:192.0.2.1', '::FFFF:192.0.2.1', '::ffff:c000:201', '[::ffff:192.0.2.1]:443'],
    ...['0:0:0:0:0:ffff:c000:0201', '0000:0000:0000:0000:0000:FFFF:192.0.2.1'],
    ...['::ffff:0:192.0.2.1', '64:ff9b::c000:201', '64:ff9b:1::192.0.2.1'],
    ...['2002:c000:201::1', '2002:C000:0201:ffff::2', '2001:0:53aa:64c:0:1:3fff:fdfe'],
  ],
  '2001:db8:0:7::1': [
    ...['2001:DB8:0:7::1', '2001:0db8:0000:0007:0000:0000:0000:0001', '2001:db8:0:7:0:0:0:1'],
    ...['[2001:db8:0:7::1]', '[2001:db8:0:7::1]:443', '"[2001:db8:0:7::1]:443"'],
    ...['2001:db8:0:7::1%eth0', '[2001:db8:0:7::1%25eth0]:443', '2001:db8:0:7:0:0:0:1:443'],
    ...['2001:db8:0:7:ffff:ffff:ffff:ffff', '2001:db8:0:7::192.0.2.1'],
  ],
  // No address: one sender, whatever is written there.
  unknown: [
    '_hidden',
    '',
    '-',
    '999.1.1.1',
    '1.2.3',
    '::g',
    'localhost',
    '1.2.3.4, 5.6.7.8',
    '[',
    '%',
  ],
};

describe('R-12: the same sender in another spelling is one sender', () => {
  for (const [sender, spellings] of Object.entries(SAME)) {
    for (const spelling of spellings) {
      it(`„${spelling}“ is „${sender}“`, () => assert.ok(isSame(spelling, sender)));
    }
  }

  it('who is not connected any more is nobody', () => assert.ok(isSame('unknown', undefined)));

  const others: [string, string][] = [
    ['192.0.2.1', '192.0.2.2'],
    ['192.0.2.1:80', '192.0.2.2:80'],
    ['2001:db8:0:7::1', '2001:db8:0:8::1'],
    ['64:ff9b::c000:201', '64:ff9b::c000:202'],
    ['2001:0:53aa:64c:0:1:3fff:fdfe', '2001:0:53aa:64c:0:1:3fff:fdfd'],
  ];
  for (const [one, other] of others) {
    it(`${one} and ${other} are two`, () => assert.ok(!isSame(one, other)));
  }

  it('however the eight groups of an address are written, with a port or without', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const groups = fc.array(group, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 65535 }), (parts, port) => {
        const short = parts.map((part) => part.toString(16)).join(':');
        const long = parts.map((part) => part.toString(16).padStart(4, '0')).join(':');
        for (const one of [long, short.toUpperCase(), `[${short}]:${String(port)}`]) {
          assert.ok(isSame(one, short), one);
        }
      }),
    );
  });
});

describe('R-12: a proxy is believed', () => {
  const believed = (trustProxy: boolean | string, address: string, hop = 0) => {
    const trust = trustOf(trustProxy);
    return trust && trust(address, hop);
  };
  const cases: [boolean | string, string, number, boolean][] = [
    ['127.0.0.1', '127.0.0.1', 0, true],
    ['127.0.0.1', '::ffff:127.0.0.1', 0, true],
    ['127.0.0.1', '127.0.0.1:4711', 1, true],
    ['127.0.0.1', '127.0.0.2', 0, false],
    ['127.0.0.1', 'unknown', 0, false],
    ['::ffff:10.0.0.7', '10.0.0.7', 0, true],
    ['127.0.0.1, 10.0.0.0/24', '10.0.0.9', 1, true],
    ['127.0.0.1,10.0.0.0/24', '10.0.1.9', 1, false],
    ['2001:db8::/32', '[2001:DB8:1::2]:443', 3, true],
    ['2001:db8::/32', '2001:db9::1', 0, false],
    ['loopback', '::1', 0, true],
    ['loopback, uniquelocal', '172.20.0.3', 1, true],
    ['uniquelocal', '172.40.0.3', 0, false],
    [true, '203.0.113.9', 0, true],
    [true, '203.0.113.9', 1, false],
    ['0.0.0.0/0', '203.0.113.9', 0, true],
    ['0.0.0.0/0', '203.0.113.9', 1, false],
    ['::/0', '2001:db8::1', 1, false],
    [false, '127.0.0.1', 0, false],
    ['', '127.0.0.1', 0, false],
  ];
  for (const [trustProxy, address, hop, expected] of cases) {
    it(`${expected ? 'with' : 'not with'} „${String(trustProxy)}“ at ${address}, ${String(hop)} away`, () => {
      assert.equal(believed(trustProxy, address, hop), expected);
    });
  }

  for (const wrong of ['ja', '127.0.0.1/33', '300.0.0.1', '127.0.0.1,', 'localhost']) {
    it(`never by mistake: „${wrong}“ stops the start`, () => assert.throws(() => trustOf(wrong)));
  }
});
