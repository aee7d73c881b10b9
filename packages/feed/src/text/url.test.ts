import { expect } from '@open-wc/testing';
import { besideFeed, mailboxUrl, safeUrl } from './url.ts';

const PAGE = 'https://lemgo.example/digital/seite.html?x=1#oben';

describe('safeUrl', () => {
  const good: [string, string][] = [
    ['https://lippe.example/a?b=c#d', 'https://lippe.example/a?b=c#d'],
    ['HTTPS://Lippe.example/', 'https://lippe.example/'],
    ['https://löhne.example/', 'https://xn--lhne-5qa.example/'],
    ['mailto:digital@lippe.example', 'mailto:digital@lippe.example'],
    ['tel:+49523162-0', 'tel:+49523162-0'],
    ['strategy.json', 'https://lemgo.example/digital/strategy.json'],
    ['../feed/strategy.json', 'https://lemgo.example/feed/strategy.json'],
    ['/feed.json', 'https://lemgo.example/feed.json'],
    ['#strategy?q=rad', 'https://lemgo.example/digital/seite.html?x=1#strategy?q=rad'],
    ['?page=2', 'https://lemgo.example/digital/seite.html?page=2'],
    ['//cdn.example/x.json', 'https://cdn.example/x.json'],
    ['http://localhost:8080/feed.json', 'http://localhost:8080/feed.json'],
    ['http://127.0.0.1:8080/feed.json', 'http://127.0.0.1:8080/feed.json'],
    ['javascript', 'https://lemgo.example/digital/javascript'],
  ];
  for (const [value, expected] of good) {
    it(`S-02: lets ${value} pass`, () => {
      expect(safeUrl(value, PAGE)).to.equal(expected);
    });
  }

  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\rscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u0000:alert(1)',
    'javascript:alert(1)//https://lippe.example',
    'javascript:%61lert(1)',
    'javascript://lippe.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'DATA:text/html,x',
    'vbscript:msgbox(1)',
    'blob:https://lippe.example/uuid',
    'blob:https://lemgo.example/uuid',
    'web+tel:123',
    'web+https://lippe.example',
    'file:///etc/passwd',
    'filesystem:https://lippe.example/x',
    'about:blank',
    'view-source:https://lippe.example',
    'ftp://lippe.example',
    'ws://lippe.example',
    'wss://lippe.example',
    'intent://x#Intent;end',
    'http://lippe.example/feed.json',
    'HTTP://lippe.example',
    'http:lippe.example',
    'http:/lippe.example',
    'http:\\\\lippe.example',
    'https:\\\\lippe.example',
    '\\\\lippe.example\\x',
    '/\\lippe.example',
    '\\/lippe.example',
    'https://a@lippe.example',
    'https://user:secret@lippe.example/',
    'https://lippe.example:99999/',
    'https://',
    'https://[::1',
    'https://a b.example',
    'https://lippe.example/a b',
    'https://lippe.example/\n',
    '\thttps://lippe.example',
    'https://lippe.example/\u0085',
    'https://lippe.example\u2028/',
    'https://lippe.example/\u00a0',
    '\ufeffhttps://lippe.example',
    'http://localhost.evil.example/',
    'http://nolocalhost/',
    'http://evil.localhost/',
    'ftp://localhost/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://0x7f.1.evil.example',
    '',
    ' ',
  ];
  for (const value of bad) {
    it(`S-02: stops ${JSON.stringify(value)}`, () => {
      expect(safeUrl(value, PAGE)).to.equal(undefined);
      expect(safeUrl(value)).to.equal(undefined);
    });
  }

  it('S-02: stops everything that is no string', () => {
    const values = [
      null,
      undefined,
      1,
      {},
      ['https://lippe.example'],
      { toString: () => 'https://lippe.example' },
    ];
    expect(values.filter((value) => safeUrl(value, PAGE))).to.deep.equal([]);
  });

  it('leaves relative addresses relative where there is no page yet', () => {
    for (const value of ['strategy.json', '../x', '#a', '/feed.json'])
      expect(safeUrl(value)).to.equal(value);
    expect(safeUrl('//cdn.example/x')).to.equal('https://cdn.example/x');
  });

  it('lets http pass only on the page’s own origin', () => {
    const page = 'http://intranet.example/seite';
    expect(safeUrl('feed.json', page)).to.equal('http://intranet.example/feed.json');
    expect(safeUrl('http://intranet.example/feed.json', page)).to.equal(
      'http://intranet.example/feed.json',
    );
    expect(safeUrl('http://intranet.example:81/feed.json', page)).to.equal(undefined);
    expect(safeUrl('//other.example/feed.json', page)).to.equal(undefined);
  });

  it('does not throw for a page address that is none', () => {
    expect(safeUrl('feed.json', 'about:srcdoc')).to.equal(undefined);
    expect(safeUrl('feed.json', 'nonsense')).to.equal(undefined);
  });
});

describe('besideFeed', () => {
  const feed = 'https://lippe.example/feed/strategy.json';

  it('finds a file from where the feed lies', () => {
    expect(besideFeed('measures.json', feed)).to.equal('https://lippe.example/feed/measures.json');
    expect(besideFeed('/karte.json', feed)).to.equal('https://lippe.example/karte.json');
  });

  it('P-01: refuses every other origin', () => {
    for (const path of ['//other.example/x', 'https://lippe.example:81/x', 'mailto:a@b.c'])
      expect(besideFeed(path, feed), path).to.equal(undefined);
  });
});

describe('mailboxUrl', () => {
  const cases: [string, string][] = [
    ['digital@lemgo.de', 'mailto:digital@lemgo.de'],
    ['bürger@dörentrup.de', 'mailto:b%C3%BCrger@d%C3%B6rentrup.de'],
    ['a?cc=b@lemgo.de', 'mailto:a%3Fcc%3Db@lemgo.de'],
    ['a&bcc=b#c@lemgo.de', 'mailto:a%26bcc%3Db%23c@lemgo.de'],
    ['a%0d%0aBcc:b@lemgo.de', 'mailto:a%250d%250aBcc%3Ab@lemgo.de'],
    ['a+b@lemgo.de', 'mailto:a%2Bb@lemgo.de'],
    ['a@lemgo.de?bcc=b', 'mailto:a@lemgo.de%3Fbcc%3Db'],
  ];
  for (const [email, url] of cases) {
    it(`T-09: writes to ${email} and to nobody else`, () => {
      expect(mailboxUrl(email)).to.equal(url);
    });
  }
});
