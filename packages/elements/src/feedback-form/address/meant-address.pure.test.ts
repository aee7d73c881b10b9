import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isOneSlipApart, meantAddress } from './meant-address.ts';

const SLIPS: [given: string, meant: string][] = [
  // Hosts with one slip
  ['anna@gmial.com', 'anna@gmail.com'],
  ['anna@gmai.com', 'anna@gmail.com'],
  ['anna@gmaill.com', 'anna@gmail.com'],
  ['anna@gnail.com', 'anna@gmail.com'],
  ['anna@gmail.con', 'anna@gmail.com'],
  ['anna@gmail.co', 'anna@gmail.com'],
  ['anna@gmail.de', 'anna@gmail.com'],
  ['anna@gmx.d', 'anna@gmx.de'],
  ['anna@gmy.de', 'anna@gmx.de'],
  ['anna@gmxx.de', 'anna@gmx.de'],
  ['anna@gmx.nett', 'anna@gmx.net'],
  ['anna@web.d', 'anna@web.de'],
  ['anna@wbe.de', 'anna@web.de'],
  ['anna@web.dee', 'anna@web.de'],
  ['anna@t-onlin.de', 'anna@t-online.de'],
  ['anna@t.online.de', 'anna@t-online.de'],
  ['anna@tonline.de', 'anna@t-online.de'],
  ['anna@hotmial.com', 'anna@hotmail.com'],
  ['anna@psoteo.de', 'anna@posteo.de'],
  // Without the place, or its dot
  ['anna@t-online', 'anna@t-online.de'],
  ['anna@gmx', 'anna@gmx.de'],
  ['anna@gmxde', 'anna@gmx.de'],
  ['anna@gmailcom', 'anna@gmail.com'],
  ['anna@gmial', 'anna@gmail.com'],
  // Signs
  ['anna@gmx,de', 'anna@gmx.de'],
  ['anna@lippe,example', 'anna@lippe.example'],
  ['anna@gmx..de', 'anna@gmx.de'],
  ['anna..weiss@gmx.de', 'anna.weiss@gmx.de'],
  ['anna,weiss@gmx.de', 'anna.weiss@gmx.de'],
  ['.anna.@gmx.de', 'anna@gmx.de'],
  ['anna@@gmx.de', 'anna@gmx.de'],
  ['anna@.gmx.de', 'anna@gmx.de'],
  ['anna@www.gmx.de', 'anna@gmx.de'],
  ['www.anna@gmx.de', 'anna@gmx.de'],
  ['anna@firma.con', 'anna@firma.com'],
  ['anna@firma.d', 'anna@firma.de'],
  ['anna@gmial.con', 'anna@gmail.com'],
  // Spaces
  ['anna @gmx.de', 'anna@gmx.de'],
  ['anna@ gmx. de', 'anna@gmx.de'],
  ['anna weiss@gmx.de', 'annaweiss@gmx.de'],
  ['anna@gmx de', 'anna@gmx.de'],
  ['anna\u00a0@t online.de', 'anna@t-online.de'],
  ['anna\u200b@gmx.de', 'anna@gmx.de'],
  // Umlauts
  ['jürgen@gmx.de', 'juergen@gmx.de'],
  ['ju\u0308rgen@gmx.de', 'juergen@gmx.de'],
  ['Anna.Weiß@web.de', 'Anna.Weiss@web.de'],
  ['rené@gmx.de', 'rene@gmx.de'],
  // Words for signs
  ['anna(at)gmx.de', 'anna@gmx.de'],
  ['anna [at] gmx [punkt] de', 'anna@gmx.de'],
  ['anna at gmx dot de', 'anna@gmx.de'],
  ['anna ät gmx punkt de', 'anna@gmx.de'],
  ['annaqgmx.de', 'anna@gmx.de'],
  ['anna"web.de', 'anna@web.de'],
  // Punctuation, and what was pasted along
  ['anna@gmx.de.', 'anna@gmx.de'],
  ['anna@gmx.de,', 'anna@gmx.de'],
  ['(anna@gmx.de)', 'anna@gmx.de'],
  ['„anna@gmx.de“', 'anna@gmx.de'],
  ['mailto:anna@gmx.de', 'anna@gmx.de'],
  ['mailto:anna@gmx.de?subject=Hallo', 'anna@gmx.de'],
  ['E-Mail: anna@gmx.de', 'anna@gmx.de'],
  ['<anna@gmx.de>', 'anna@gmx.de'],
  ['Anna Weiß <anna@gmx.de>', 'anna@gmx.de'],
  // Several at once
  ['Anna Weiß <mailto:anna@gmial,com>;', 'anna@gmail.com'],
];

/** May be right, or nobody can tell what was meant. */
const LEFT = [
  ...['gmx.at', 'gmx.ch', 'gmx.com', 'gmx.eu', 'gmx.org', 'gmx.info', 'gmx.fr', 'gmx.co.uk'],
  ...['web.com', 'mail.de', 'mail.com', 'email.de', 'email.com', 'ymail.com', 'weg.de', 'bmw.de'],
  ...['olive.de', 'inline.de', 'online.de', 'cloud.com', 'vodafone.com', 'mail.gmx.de', 'at.de'],
  ...['posteo.net', 'posteo.ee', 'posteo.me', 'posteo.at', 'hotmail.be', 'hotmail.co.uk'],
  ...['outlook.at', 'outlook.dk', 'outlook.ie', 'yahoo.co.jp', 'yahoo.fr', 'yahoo.se', 'aol.de'],
  ...['live.at', 'live.dk', 'line.de', 'mac.com', 'mx.de', 'gmx.li', 'ok.de', 'proton.me', 'pm.me'],
  ...[
    'lippe.example',
    'post.lemgo.example',
    'firma.co',
    'müller.de',
    'xn--mller-kva.de',
    'tu.berlin',
  ],
].map((host) => `anna@${host}`);

const NO_ADDRESS = [
  ...['', ' ', '@', 'anna', 'anna@', '@gmx.de', 'Anna Weiß', 'keine', '05231 620'],
  ...['anna@gmx.de, bernd@web.de', 'anna@gmx@web.de', 'Das ist meine anna@gmx.de', 'иван@gmx.de '],
  ...['anna@firma', 'gmx.de', 'www.gmx.de', '(at)', '<>', 'mailto:'],
];

const HOSTS = [
  'gmail.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'freenet.de',
  'icloud.com',
];
const LONG = ['gmail.com', 't-online.de', 'freenet.de', 'hotmail.com', 'icloud.com', 'posteo.de'];

describe('a usual slip in an e-mail address', () => {
  for (const [given, meant] of SLIPS) {
    it(`is pointed out: ${given}`, () => {
      assert.equal(meantAddress(given), meant);
      assert.equal(meantAddress(meant), undefined);
    });
  }

  for (const given of [...LEFT, ...NO_ADDRESS]) {
    it(`is not seen in what may be right, or in what says nothing: ${given}`, () => {
      assert.equal(meantAddress(given), undefined);
    });
  }

  it('is none in the spelling of capitals, tags and dots that mailboxes have', () => {
    for (const host of HOSTS) {
      for (const name of [
        'Anna',
        'a',
        'anna.weiss+lippe',
        'anna_weiss-1',
        "o'neil",
        '4711',
        'q2',
      ]) {
        assert.equal(meantAddress(`${name}@${host}`), undefined);
        assert.equal(meantAddress(` ${name}@${host.toUpperCase()} `), undefined);
      }
    }
  });

  it('is undone wherever two signs of a long name changed places, or one was doubled', () => {
    const place = fc.record({
      host: fc.constantFrom(...LONG),
      index: fc.nat(),
      isSwap: fc.boolean(),
    });
    fc.assert(
      fc.property(place, ({ host, index, isSwap }) => {
        const at = index % (host.lastIndexOf('.') - 1);
        const [one = '', two = ''] = [host[at], host[at + 1]];
        const slip =
          host.slice(0, at) + (isSwap ? two + one : one + one + two) + host.slice(at + 2);
        assert.equal(meantAddress(`anna@${slip}`), slip === host ? undefined : `anna@${host}`);
      }),
    );
  });

  it('is never seen in what was suggested, whatever was given', () => {
    const signs = fc.constantFrom(
      ...Array.from('annagmxweb.de,@ <>()"ätq2:;-\u200b'),
      'gmial.con',
      't-online',
    );
    const given = fc.array(signs, { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(given, fc.string({ unit: 'binary' })), (text) => {
        const meant = meantAddress(text);
        if (meant === undefined) return;
        assert.match(meant, /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
        assert.equal(meantAddress(meant), undefined);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one slip', () => {
  const cases: [string, string, boolean][] = [
    ['gmail', 'gmail', false],
    ['gmial', 'gmail', true],
    ['gmal', 'gmail', true],
    ['gmsil', 'gmail', true],
    ['gamli', 'gmail', false],
    ['hotmal', 'gmail', false],
    ['', 'a', true],
    ['', '', false],
  ];
  for (const [one, other, isOne] of cases) {
    it(`is ${isOne ? '' : 'not '}between „${one}“ and „${other}“, in both directions`, () => {
      assert.equal(isOneSlipApart(one, other), isOne);
      assert.equal(isOneSlipApart(other, one), isOne);
    });
  }
});
