import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { startFeed } from './load-widget.ts';
import { resetRegistry } from './testing/page.ts';

const FEED = 'https://lippe.example/strategy.json';

describe('startFeed', () => {
  const { fetch } = window;
  let requests: [string, RequestInit | undefined][];
  beforeEach(() => {
    resetRegistry();
    requests = [];
    window.fetch = (url, options) => {
      requests.push([url as string, options]);
      return Promise.reject(new TypeError('offline'));
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  it('P-04: begins one request for a feed, without cookies and referrer', () => {
    startFeed(FEED);
    startFeed(FEED);
    expect(requests).to.deep.equal([
      [FEED, { credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ]);
    expect([...registry().started.keys()]).to.deep.equal([FEED]);
  });

  it('uses the script’s feed when the element names none', () => {
    registry().settings.feed = FEED;
    startFeed(null);
    expect(requests.length).to.equal(1);
  });

  it('begins nothing when no feed is named', () => {
    startFeed(null);
    startFeed('');
    expect(requests).to.deep.equal([]);
  });

  it('begins nothing when a store for the feed exists', () => {
    const feeds = registry().feeds as Map<string, unknown>;
    feeds.set(FEED, {});
    startFeed(FEED);
    expect(requests).to.deep.equal([]);
  });

  it('begins nothing for an address the store would refuse', () => {
    for (const url of [
      'http://evil.example/f',
      'javascript:1',
      'data:,{}',
      'ftp://x/',
      'https://',
    ]) {
      startFeed(url);
    }
    expect(requests).to.deep.equal([]);
  });

  it('resolves a relative feed against the page', () => {
    startFeed('feed/strategy.json');
    expect(requests[0]?.[0]).to.equal(new URL('feed/strategy.json', document.baseURI).href);
  });
});
