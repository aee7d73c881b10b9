import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseStrategy } from '@strategy-widgets/feed';
import fc from 'fast-check';
import { test } from 'vitest';
import { planFrom } from './plan.ts';

type Feed = Readonly<Record<string, unknown>>;
type Path = readonly string[];

const FIXTURES = new URL('../../../feed/fixtures/', import.meta.url);
const read = (name: string): Feed =>
  JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')) as Feed;
const small = readdirSync(new URL('valid/', FIXTURES)).map((name) => read(`valid/${name}`));
const whole = read('lippe/strategy.json');

/** Every place of a feed that a plan depends on, itself or by what it refers to. */
const PARTS = /^(schema|id|title|publisher|defaultLanguage|licence|parts|actionFields|measures)\b/;

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return path.length ? [path, ...inner] : inner.filter((one) => PARTS.test(one.join()));
}

function changedAt(value: unknown, [key, ...rest]: Path, change: unknown): unknown {
  if (key === undefined) return change;
  const copy: Record<string, unknown> = { ...(value as Feed) };
  copy[key] = changedAt(copy[key], rest, change);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, 7, -1, 1.5, true, '', ' ', 'x', 'A b', '__proto__', 'constructor', '2.0'],
  ...['x'.repeat(65), 'x'.repeat(30_000), '\0', [], ['x'], {}, { de: 5 }, { toString: 0 }],
  ...['mobilitaet', 'verwaltung', { de: ' ', en: 'Bus' }, { nds: 'Schoolbus' }, [{ id: 'x' }]],
);

/** What the widgets show of a feed, as far as a plan knows it. */
function verdictOf(feed: unknown) {
  const { strategy } = parseStrategy(feed);
  return (
    strategy && {
      fields: strategy.actionFields.map(({ id }) => id).sort(),
      measures: strategy.measures.map(({ id, actionFields, aliases }) => [
        id,
        actionFields,
        aliases,
      ]),
    }
  );
}

async function planned(feed: unknown) {
  const plan = await planFrom(feed);
  return (
    plan && {
      fields: plan.fields.map(({ id }) => id).sort(),
      measures: (plan.measures ?? []).map(({ id, fields, aliases }) => [id, fields, aliases]),
    }
  );
}

for (const [name, feeds, runs] of [
  ['each small fixture', small, 400],
  ['the sample feed', [whole], 40],
] as const) {
  const changes = fc.constantFrom(...feeds).chain((feed) => {
    const change = fc.tuple(fc.constantFrom(...pathsIn(feed)), odd);
    return fc.tuple(fc.constant(feed), fc.array(change, { minLength: 1, maxLength: 3 }));
  });
  test(`F-16: moderators choose from what widgets show, wherever ${name} was changed`, async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ([feed, list]) => {
        const changed = list.reduce<unknown>((all, [path, to]) => changedAt(all, path, to), feed);
        const sent: unknown = JSON.parse(JSON.stringify(changed));
        assert.deepEqual(await planned(sent), verdictOf(sent));
      }),
      { numRuns: runs },
    );
  });
}
