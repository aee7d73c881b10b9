import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { configFaults } from './config-check.ts';
import schema from './config.schema.json' with { type: 'json' };
import { VARIABLES } from './variables.ts';

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

const guide = readFileSync(new URL('../../../../docs/betrieb/README.md', import.meta.url), 'utf8');

/** Cells of the rows whose first cell is a name of ours. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

/** How the guide writes a default. */
function written(value: unknown, isRequired: boolean): string {
  if (isRequired) return 'nötig';
  if (value === undefined) return 'keine';
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return parts.map((part) => `\`${String(part)}\``).join(', ');
}

const lists: [string, Readonly<Record<string, Property>>, readonly string[]][] = [
  ['the file', schema.properties, schema.required],
  ['a town', schema.$defs.town.properties, schema.$defs.town.required],
];

describe('the guide', () => {
  for (const [what, properties, required] of lists) {
    it(`R-25: tells of ${what} what is checked`, () => {
      for (const [name, { description, default: value }] of Object.entries(properties)) {
        if (name === '$schema') continue;
        const expected = [`\`${name}\``, description, written(value, required.includes(name))];
        assert.ok(
          rows.some((cells) => cells.join('|') === expected.join('|')),
          `| ${expected.join(' | ')} |`,
        );
      }
    });
  }

  it('R-25: shows a file that may be used as it is', () => {
    const [, block = ''] = /```json\n([^`]*)```/.exec(guide) ?? [];
    assert.deepEqual(configFaults(JSON.parse(block)), []);
  });

  it('R-25: tells of every variable', () => {
    const named = rows.flatMap(([cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    for (const name of VARIABLES) assert.ok(named.includes(name), name);
  });
});
