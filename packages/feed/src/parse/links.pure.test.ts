import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePart } from '../parts/merge.ts';
import { paths, replaceAt } from '../testing/hostile-json.ts';
import { parseCore } from './core.ts';
import { parseStrategy } from './strategy.ts';

const FEED = 'https://feeds.example/lippe/strategy.json';
const WHOLE = 'https://feeds.example/lippe/x/y.pdf';

const file = new URL('../../fixtures/valid/all-fields.json', import.meta.url);
const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** Every place of a feed that holds an address, told by what the reader says of a wrong one. */
const places = paths(all).filter((path) => {
  if (typeof at(all, path) !== 'string') return false;
  const { problems } = parseStrategy(replaceAt(all, path, 'javascript:x'));
  return problems.some(({ code }) => code === 'bad-url');
});

const linksIn = (value: unknown) => JSON.stringify(value).match(/[^"]*x\/y\.pdf/g) ?? [];

describe('links of a feed', () => {
  it('stand in a dozen fields', () => {
    expect(places.length).to.be.greaterThan(12);
  });

  for (const path of places) {
    it(`T-09: ${path.join('.')} leads where the feed is, whatever page shows it`, () => {
      const { strategy, problems } = parseStrategy(replaceAt(all, path, 'x/y.pdf'), FEED);
      expect(problems.filter(({ code }) => code === 'bad-url')).to.deep.equal([]);
      expect(linksIn(strategy)).to.deep.equal([WHOLE]);
    });
  }

  const relative: [string, string][] = [
    ['/a', 'https://feeds.example/a'],
    ['../a', 'https://feeds.example/a'],
    ['?a', 'https://feeds.example/lippe/strategy.json?a'],
    ['#a', 'https://feeds.example/lippe/strategy.json#a'],
    ['//b.example/a', 'https://b.example/a'],
    ['https://B.example', 'https://B.example'],
    ['https://b.example/?x={subject}', 'https://b.example/?x={subject}'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['www.lemgo.de/plan', 'https://www.lemgo.de/plan'],
    ['WWW.lemgo.de', 'https://WWW.lemgo.de'],
  ];
  for (const [url, expected] of relative) {
    it(`T-09: takes ${url} for ${expected}`, () => {
      const feed = { ...all, publisher: { name: 'Kreis', url } };
      expect(parseStrategy(feed, FEED).strategy?.publisher.url).to.equal(expected);
      expect(parseCore(feed, FEED).strategy?.publisher.url).to.equal(expected);
    });
  }

  it('T-09: stay the feed’s where they come in parts', () => {
    const { measures, ...core } = all;
    const { strategy } = parseCore({ ...core, parts: { measures: { url: 'm.json' } } }, FEED);
    const [measure] = measures as object[];
    const part = { measures: [{ ...measure, documents: [{ title: 'Plan', url: 'x/y.pdf' }] }] };
    expect(linksIn(parsePart('measures', part, strategy!, FEED).strategy)).to.deep.equal([WHOLE]);
  });

  it('stay relative where nobody says from where, for whoever writes the feed again', () => {
    const { strategy } = parseStrategy({ ...all, publisher: { name: 'Kreis', url: 'x/y.pdf' } });
    expect(strategy?.publisher.url).to.equal('x/y.pdf');
  });
});
