import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { records, referenced, resolve } from './schema.mjs';
import { generateShapes } from './shapes.mjs';
import { generateContract, generateTypes } from './types.mjs';

const read = (path) => readFile(new URL(`../../packages/feed/${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(await read('schema/strategy.schema.json'));

test('the generated files match the schema', () => {
  const script = fileURLToPath(new URL('../generate.mjs', import.meta.url));
  execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
});

test('lists, defaulted and required fields are always there in the types, others may be missing', () => {
  const types = generateTypes(schema);
  assert.match(types, /readonly measures: readonly Measure\[\];/);
  assert.match(types, /readonly lighthouse: boolean;/);
  assert.match(types, /readonly phase: Phase;/);
  assert.match(types, /readonly teaser\?: LocalizedText;/);
  assert.match(types, /readonly point\?: readonly \[number, number\];/);
});

test('what several schemas of a contract define alike is declared once', () => {
  const guard = { type: 'object', properties: { elapsed: { type: 'integer' } } };
  const properties = { text: { type: 'string' } };
  const one = { type: 'object', required: ['text'], properties, $defs: { guard } };
  const types = generateContract({ message: one, ballot: { ...one, required: [] } });
  assert.match(types, /interface Message {\s+readonly text: string;/);
  assert.match(types, /interface Ballot {\s+readonly text\?: string;/);
  assert.equal(types.match(/interface Guard {/g).length, 1);
});

test('every field of the schema is in the tables', () => {
  const { core, measures } = generateShapes(schema);
  const tables = core + measures;
  const shapes = tables.split(/\n(?=\w)/);
  for (const [name, { properties = {} }] of Object.entries({ strategy: schema, ...schema.$defs })) {
    for (const key of Object.keys(properties)) {
      const shape = shapes.find((text) => new RegExp(`(^|\`)${name}\\n`).test(text));
      assert.match(shape ?? '', new RegExp(`\\n  ${key}: \\w`), `${name}.${key}`);
    }
  }
});

test('F-12: every field of the schema stands in the feed that tests read as a whole', async () => {
  const feed = JSON.parse(await read('fixtures/valid/all-fields.json'));
  const stated = new Set();
  const walk = (node, values) => {
    for (const [key, child] of Object.entries(resolve(schema, node).properties ?? {})) {
      const inner = values
        .flatMap((value) => (Object.hasOwn(value, key) ? [value[key]] : []))
        .flat();
      if (inner.length) stated.add(`${referenced(node) ?? 'strategy'}.${key}`);
      const { items } = resolve(schema, child);
      walk(
        items ?? child,
        inner.filter((value) => typeof value === 'object'),
      );
    }
  };
  walk(schema, [feed]);
  const all = [...records(schema)].flatMap(([name, { properties }]) =>
    Object.keys(properties).map((key) => `${name}.${key}`),
  );
  // Parts stand in a fixture of their own: a feed has its lists or names their files.
  const apart = /^(strategy\.parts|parts|part|detailFolder)\b/;
  assert.deepEqual(
    all.filter((name) => !stated.has(name) && !apart.test(name)),
    [],
  );
});

test('a list comes after the lists that its items refer to', () => {
  const { core } = generateShapes(schema);
  const order = core.split('`strategy')[1].split(/\n(?=\w)/)[0];
  const places = ['municipalities', 'goals', 'measures', 'participations', 'needs'].map((name) =>
    order.indexOf(`  ${name}: `),
  );
  assert.ok(!places.includes(-1));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('a field is said in words, which a person can read', () => {
  const { core, measures } = generateShapes(schema);
  const says = (table, line) => assert.ok(table.includes(`\n  ${line}\n`), line);
  says(core, 'name: string 120 required');
  says(core, 'point: pair 5 16 47 56');
  says(core, 'languages: list 50 language-tag');
  says(core, 'counts: map key map key integer 0');
  says(core, 'reviewedBy: map language-tag text');
  says(core, 'type: choice |message|idea|question|praise|error|barrier key');
  says(measures, 'goals: list reference goals');
  says(measures, 'schedule: choice unknown|onTime|atRisk|delayed');
  says(measures, 'lighthouse: flag');
});

test('a field that no reader can read is refused', () => {
  const properties = { ...schema.properties, odd: { type: 'string', format: 'colour' } };
  assert.throws(() => generateShapes({ ...schema, properties }), /No reader/);
});
