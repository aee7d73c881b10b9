import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ENVELOPE } from '../testing/lippe.ts';
import { fieldTitle, measureOf, measureTitle, optionTitle, planFrom } from './plan.ts';

const FEED = {
  ...ENVELOPE,
  defaultLanguage: 'nds',
  actionFields: [
    { id: 'b', title: 'Zweites', order: 2 },
    { id: 'c', title: { en: 'Without a place', nds: 'Ahn Steed' } },
    { id: 'a', title: { en: 'First', de: ' Erstes\n Feld ' }, order: 1 },
  ],
  measures: [
    { id: 'm', title: { en: 'Bus' }, actionFields: ['a', 'x', 3], aliases: ['old'] },
    { id: 'old', title: 'Neu unter altem Namen' },
  ],
};

describe('the names in a feed', () => {
  it('are the German ones, else the feed’s own, else any, in the order of the feed', async () => {
    const plan = (await planFrom(FEED))!;
    assert.deepEqual(plan.fields, [
      { id: 'a', title: 'Erstes Feld' },
      { id: 'b', title: 'Zweites' },
      { id: 'c', title: 'Ahn Steed' },
    ]);
    assert.deepEqual(plan.measures?.[0], {
      ...{ id: 'm', title: 'Bus', fields: ['a'], aliases: ['old'] },
    });
  });

  it('are found by id, then by a former id, and what is unknown keeps its id', async () => {
    const plan = await planFrom(FEED);
    assert.equal(measureOf(plan, 'old')?.title, 'Neu unter altem Namen');
    const before = await planFrom({ ...FEED, measures: FEED.measures.slice(0, 1) });
    assert.equal(measureTitle(before, 'old'), 'Bus');
    assert.equal(fieldTitle(plan, 'toString'), 'toString');
    assert.deepEqual([optionTitle(plan, 'a'), optionTitle(plan, 'm')], ['Erstes Feld', 'Bus']);
    assert.equal(fieldTitle(undefined, 'a'), 'a');
  });

  it('F-02, S-10: leave out what is wrong and keep the rest', async () => {
    const wrong = [null, 3, [], {}, { id: 'A B', title: 'x' }, { id: 'no-title' }];
    const odd = [
      { id: 'z', title: { de: 7 } },
      { id: 'b', title: 'Noch einmal' },
    ];
    const more: unknown = JSON.parse('{"id":"p","title":{"__proto__":{"de":"x"},"en":"Proto"}}');
    const plan = await planFrom({
      ...FEED,
      actionFields: [...wrong, ...FEED.actionFields, ...odd, more],
    });
    assert.deepEqual(
      plan?.fields.map(({ title }) => title),
      ['Erstes Feld', 'Zweites', 'Ahn Steed', 'Proto'],
    );
  });

  it('F-01: are none where there is no feed, and no JSON makes reading fail', async () => {
    for (const none of [undefined, null, [], 'x', {}, { actionFields: 3 }]) {
      assert.equal(await planFrom(none), undefined);
    }
    assert.equal((await planFrom(ENVELOPE))?.measures, undefined);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
        const actionFields = [one, { id: 'a', title: other }];
        const plan = await planFrom({ ...ENVELOPE, actionFields, measures: [one] });
        assert.ok(plan!.fields.every(({ title }) => typeof title === 'string' && title !== ''));
      }),
    );
  });
});
