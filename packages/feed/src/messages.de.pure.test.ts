import { describe, expect, it } from 'vitest';
import type { FeedErrorCode } from './load/load-outcome.ts';
import { describeFeedError, describeProblem } from './messages.de.ts';

describe('German messages', () => {
  it('say where, what and what to do', () => {
    const text = describeProblem({
      pointer: '/measures/3/schedule/plannedEnd',
      code: 'bad-date',
      severity: 'warning',
      detail: 'bald',
    });
    expect(text).to.equal(
      '/measures/3/schedule/plannedEnd: Dieses Datum ist ungültig. Schreiben Sie 2026, 2026-H1, 2026-Q3, 2026-05 oder 2026-05-11. Gefunden: „bald“. Alles andere wird gezeigt.',
    );
  });

  it('T-08: name both places of a contradiction', () => {
    const text = describeProblem({
      pointer: '/participations/4',
      code: 'duplicate-key',
      severity: 'error',
      detail: '["portal","lemgo"]',
      other: '/participations/1',
    });
    expect(text).to.match(
      /^\/participations\/4: .*\/participations\/1\. Der Eintrag wird ausgelassen\.$/,
    );
  });

  it('name line and column where a file is no JSON', () => {
    expect(describeFeedError('feed-not-json', { line: 3, column: 17 })).to.match(
      /Zeile 3, Spalte 17\.$/,
    );
  });

  it('F-15: say that longitude and latitude are swapped', () => {
    const text = describeProblem({
      pointer: '/municipalities/0/point',
      code: 'bad-point',
      severity: 'warning',
      detail: 'swapped',
    });
    expect(text).to.include('vertauscht').and.not.include('swapped');
  });

  it('name the feed itself where the whole of it is wrong', () => {
    expect(describeProblem({ pointer: '', code: 'not-an-object', severity: 'fatal' })).to.match(
      /^Feed: .*nicht gezeigt werden\.$/,
    );
  });

  it('F-04: differ for every reason why a feed cannot be shown', () => {
    const codes: FeedErrorCode[] = [
      'feed-unreachable',
      'feed-offline',
      'feed-timeout',
      'feed-not-found',
      'feed-gone',
      'feed-forbidden',
      'feed-server-error',
      'feed-not-json-html',
      'feed-not-json',
      'feed-empty',
      'feed-truncated',
      'feed-too-large',
      'feed-invalid',
      'feed-unknown-major',
      'feed-blocked-url',
    ];
    expect(new Set(codes.map((code) => describeFeedError(code))).size).to.equal(codes.length);
  });
});
