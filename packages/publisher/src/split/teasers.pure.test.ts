import { readFileSync } from 'node:fs';
import {
  groupsByField,
  LISTED_FIRST,
  measuresMatching,
  parsePart,
  parseStrategy,
  towns,
  type Strategy,
} from '@strategy-widgets/feed';
import { expect, it } from 'vitest';
import { splitStrategy } from './split.ts';

const FILE = new URL('../../../feed/fixtures/lippe/strategy.json', import.meta.url);

interface Feed {
  measures: { id: string; teaser?: unknown }[];
  participations: { measure: string }[];
}

/** The sample so many times, each with ids and teasers of its own. */
function manyTimes(times: number): Feed {
  const feed = JSON.parse(readFileSync(FILE, 'utf8')) as Feed;
  const turns = Array.from({ length: times }, (_, turn) => turn);
  return {
    ...feed,
    measures: turns.flatMap((turn) =>
      feed.measures.map((measure) => ({
        ...measure,
        id: `${measure.id}-${String(turn)}`,
        aliases: [],
        parent: undefined,
        teaser: { de: `Worum es bei ${measure.id} geht, ${String(turn)}` },
      })),
    ),
    participations: turns.flatMap((turn) =>
      feed.participations.map((state) => ({
        ...state,
        measure: `${state.measure}-${String(turn)}`,
      })),
    ),
  };
}

function read(strategy: Strategy, part: 'measures' | 'teasers', files: Map<string, string>) {
  const [, text = ''] = [...files].find(([name]) => name.startsWith(part)) ?? [];
  const result = parsePart(part, JSON.parse(text), strategy);
  expect(result.problems).toEqual([]);
  expect(result.strategy).toBeDefined();
  return result.strategy as Strategy;
}

const teasersOf = (measures: Strategy['measures']) =>
  measures.map(({ id, teaser }) => [id, teaser] as const);

const feed = manyTimes(20);
const whole = parseStrategy(feed).strategy as Strategy;
const files = splitStrategy(feed);
const core = parseStrategy(JSON.parse(files.get('strategy.json') ?? '')).strategy as Strategy;
const early = read(core, 'measures', files);

it('H-22: what a list of any town or of all begins with has its teasers with the measures', () => {
  for (const municipality of [undefined, ...towns(whole).map(({ id }) => id)]) {
    const firstOf = (strategy: Strategy) =>
      groupsByField(strategy, measuresMatching(strategy, { municipality }), [], municipality)
        .flatMap(([, members]) => members)
        .slice(0, LISTED_FIRST);
    const first = firstOf(early);
    expect(first).toHaveLength(LISTED_FIRST);
    expect(teasersOf(first)).toEqual(teasersOf(firstOf(whole)));
  }
});

it('H-22: the other teasers come in a file of their own, and nothing is lost', () => {
  const missing = early.measures.filter(({ teaser }) => teaser === undefined);
  expect(missing.length).toBeGreaterThan(whole.measures.length / 2);
  const late = read(early, 'teasers', files);
  expect(teasersOf(late.measures)).toEqual(teasersOf(whole.measures));
  expect(late.counts).toEqual(early.counts);
});

it('a feed of few measures has no such file', () => {
  const few = { ...feed, measures: feed.measures.slice(0, LISTED_FIRST) };
  const names = [...splitStrategy(few).keys()];
  expect(names.filter((name) => name.startsWith('teasers'))).toEqual([]);
});
