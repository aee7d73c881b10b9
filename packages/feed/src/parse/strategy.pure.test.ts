import { describe, expect, it } from 'vitest';
import { parseStrategy } from './strategy.ts';

const envelope = {
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC-BY-4.0',
  municipalities: [
    { id: 'lemgo', name: 'Lemgo' },
    { id: 'detmold', name: 'Detmold' },
  ],
  goals: [{ id: 'nah', title: 'Nah' }],
};
const measure = (id: string, more: object = {}) => ({ id, title: `Maßnahme ${id}`, ...more });
const read = (more: object = {}) => parseStrategy({ ...envelope, ...more });
const codes = (result: ReturnType<typeof read>) => result.problems.map(({ code }) => code);

describe('parseStrategy', () => {
  it('F-03: fills every list and every default', () => {
    const { strategy } = read({
      measures: [measure('a')],
      participations: [{ measure: 'a', municipality: 'lemgo' }],
    });
    expect(strategy?.terms).to.deep.equal([]);
    expect(strategy?.measures[0]).to.deep.include({
      kind: 'measure',
      origin: 'adopted',
      lighthouse: false,
      goals: [],
    });
    expect(strategy?.participations[0]).to.include({
      role: 'participant',
      phase: 'unknown',
      hidden: false,
    });
    expect(strategy?.labels).to.be.instanceOf(Map);
  });

  it('F-02: drops one bad measure among good ones and counts it', () => {
    const { strategy, problems } = read({
      measures: [measure('a'), { id: 'b' }, measure('c'), null, 7],
    });
    expect(strategy?.measures.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(problems.map(({ severity }) => severity)).to.deep.equal(['error', 'error', 'error']);
    expect(problems[0]).to.include({ pointer: '/measures/1/title', code: 'missing-required' });
  });

  it('F-12: takes any minor version of this major, and calls another major by its name', () => {
    expect(read({ schema: '1.42', futureList: [1] }).strategy).to.be.an('object');
    expect(read({ schema: '2.0' }).fatal).to.include({
      code: 'unknown-major',
      pointer: '/schema',
      detail: '2.0',
    });
  });

  it('F-08: the first of two equal ids wins', () => {
    const result = read({ measures: [measure('a'), measure('a', { title: 'Zweite' })] });
    expect(result.strategy?.measures.map(({ title }) => title)).to.deep.equal(['Maßnahme a']);
    expect(codes(result)).to.deep.equal(['duplicate-id']);
  });

  it('F-08: resolves former ids to present ones', () => {
    const { strategy } = read({
      measures: [measure('kind', { parent: 'alt' }), measure('neu', { aliases: ['alt'] })],
      participations: [{ measure: 'alt', municipality: 'lemgo' }],
    });
    expect(strategy?.measures[0]?.parent).to.equal('neu');
    expect(strategy?.participations[0]?.measure).to.equal('neu');
  });

  it('F-08: leaves no reference to a dropped item, before or after it', () => {
    const { strategy } = read({
      measures: [
        measure('a', { parent: 'b', related: [{ measure: 'b' }, { measure: 'c' }] }),
        { id: 'b' },
        measure('c'),
      ],
      participations: [{ measure: 'b', municipality: 'lemgo' }],
    });
    expect(strategy?.measures[0]?.parent).to.equal(undefined);
    expect(strategy?.measures[0]?.related.map((relation) => relation.measure)).to.deep.equal(['c']);
    expect(strategy?.participations).to.deep.equal([]);
  });

  it('F-08: breaks a ring of parents once and keeps the rest of the chain', () => {
    const result = read({
      measures: [
        measure('x', { parent: 'a' }),
        measure('a', { parent: 'b' }),
        measure('b', { parent: 'a' }),
      ],
    });
    expect(result.problems).to.deep.equal([
      { pointer: '/measures/1/parent', code: 'cycle', severity: 'warning', detail: 'b' },
    ]);
    expect(result.strategy?.measures.map(({ parent }) => parent)).to.deep.equal([
      'a',
      undefined,
      'a',
    ]);
  });

  it('F-15: tells swapped coordinates from foreign ones, and plots neither', () => {
    const result = read({
      measures: [
        measure('a', {
          places: [
            { name: 'A', point: [52, 8.9] },
            { name: 'B', point: [0, 0] },
            { name: 'C', point: [8.9, 52] },
          ],
        }),
      ],
    });
    expect(result.problems.map(({ code, detail }) => [code, detail])).to.deep.equal([
      ['bad-point', 'swapped'],
      ['bad-point', undefined],
    ]);
    expect(result.strategy?.measures[0]?.places.map(({ point }) => point)).to.deep.equal([
      undefined,
      undefined,
      [8.9, 52],
    ]);
  });

  it('F-10: progress is a number from 0 to 100 or not stated', () => {
    const values = [0, 100, -1, 101, '50', null, 1e308];
    const { strategy } = read({
      measures: values.map((value, index) => measure(`m${String(index)}`, { progress: { value } })),
    });
    expect(strategy?.measures.map(({ progress }) => progress?.value)).to.deep.equal([
      0,
      100,
      ...Array<undefined>(5).fill(undefined),
    ]);
  });

  it('F-14: a text that an export wrote for nothing counts as absent', () => {
    const { strategy, problems } = read({
      summary: '[object Object]',
      adoptedBy: 'undefined',
      notice: { de: 'null', en: ' ' },
      measures: [measure('a', { teaser: 'NaN', code: '\u0007' })],
    });
    expect(strategy).to.not.have.any.keys('summary', 'adoptedBy', 'notice');
    expect(strategy?.measures[0]).to.not.have.any.keys('teaser', 'code');
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/notice']);
  });

  it('keeps soft hyphens and line breaks, and takes control characters and BOMs away', () => {
    const { strategy } = read({ summary: '\ufeffDigitalisierungs\u00adstrategie\r\n\u0000neu' });
    expect(strategy?.summary).to.equal('Digitalisierungs\u00adstrategie\nneu');
  });

  it('cuts a long teaser by characters, not by halves of them', () => {
    const { strategy } = read({ measures: [measure('a', { teaser: '🚲'.repeat(201) })] });
    expect(strategy?.measures[0]?.teaser).to.equal('🚲'.repeat(200));
    const whole = read({ measures: [measure('a', { teaser: '🚲'.repeat(200) })] });
    expect(whole.problems).to.deep.equal([]);
  });

  it('S-10: keys like __proto__ change nothing', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"labels":{"__proto__":"x","constructor":"y"},"summary":{"__proto__":"x","de":"Ja"}}',
    ) as object;
    const { strategy } = read(hostile);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(strategy?.summary).to.deep.equal({ de: 'Ja' });
    expect(strategy?.labels.size).to.equal(0);
  });

  it('S-10: inherited properties are not read', () => {
    const input: unknown = Object.create({ ...envelope, summary: 'geerbt' });
    expect(parseStrategy(input).fatal?.code).to.equal('missing-required');
  });

  it('keeps a feed in parts from taking absent lists for empty ones', () => {
    const needs = [{ id: 'bus', title: 'Busse', measures: ['a'] }];
    expect(read({ needs, parts: { measures: { url: 'm.json' } } }).problems).to.deep.equal([]);
    expect(codes(read({ needs }))).to.deep.equal(['unresolved-reference']);
    const stated = { parts: { measures: { url: 'm.json' } }, measures: [measure('b')] };
    expect(codes(read({ needs, ...stated }))).to.deep.equal(['unresolved-reference']);
  });

  it('counts measures anew, whatever the feed states', () => {
    const { strategy } = read({
      counts: { all: { completed: 9 } },
      measures: [measure('a', { status: { phase: 'idea' } })],
    });
    expect([...(strategy?.counts.get('all') ?? [])]).to.deep.equal([['idea', 1]]);
  });
});
