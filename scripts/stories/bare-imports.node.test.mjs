import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bareImports } from './bare-imports.mjs';

it('finds what widgets, stories and their configuration import, and neither tests nor our own', () => {
  const names = bareImports();
  for (const name of ['@lit/localize', 'lit', 'storybook/actions', 'storybook/theming']) {
    assert.ok(names.includes(name), name);
  }
  assert.deepEqual(
    names.filter((name) => /open-wc|strategy-widgets|^\.|ajv|fast-check/.test(name)),
    [],
  );
});
