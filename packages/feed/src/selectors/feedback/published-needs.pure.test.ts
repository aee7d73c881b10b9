import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Need } from '../../generated/types.ts';
import { publishedNeeds, type NeedScope } from './published-needs.ts';

const need = (id: string, change: Partial<Need>): Need => ({
  id,
  title: id,
  state: 'received',
  actionFields: [],
  measures: [],
  sample: false,
  ...change,
});

const needs = [
  need('undated', {}),
  need('old', { date: '2023-02', actionFields: ['mobilitaet'] }),
  need('new', { date: '2026-11-09', municipality: 'lemgo' }),
  need('elsewhere', { date: '2026', municipality: 'detmold', actionFields: ['mobilitaet'] }),
  need('half', { date: '2025-H1' }),
];

const ids = (scope: NeedScope) => publishedNeeds({ needs }, scope).map(({ id }) => id);

describe('publishedNeeds', () => {
  it('gives the newest first, those without a date last', () => {
    assert.deepEqual(ids({}), ['new', 'elsewhere', 'half', 'old', 'undated']);
  });

  it('gives a town its own and those of all, never another town’s', () => {
    assert.deepEqual(ids({ municipality: 'lemgo' }), ['new', 'half', 'old', 'undated']);
  });

  it('keeps to the field where it has any', () => {
    assert.deepEqual(ids({ municipality: 'lemgo', actionField: 'mobilitaet' }), ['old']);
    assert.deepEqual(ids({ actionField: 'mobilitaet' }), ['elsewhere', 'old']);
    assert.equal(ids({ municipality: 'lemgo', actionField: 'energie' }).length, 4);
  });

  it('leaves the feed’s own order alone', () => {
    publishedNeeds({ needs }, {});
    assert.equal(needs[0]?.id, 'undated');
  });
});
