import { expect, it } from 'vitest';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { differenceWords, feedDifference } from './feed-difference.ts';

type Item = Record<string, unknown>;

const edited = (edit: (feed: Record<string, Item[]>) => void): Item => {
  const feed = sampleFeed();
  edit(feed as Record<string, Item[]>);
  return feed;
};

const kindsOf = (after: Item) =>
  feedDifference(sampleFeed(), after).map(({ kind, sheet, name }) => [kind, sheet, name]);

it('tells a renamed measure once, not with everything that refers to it', () => {
  const after = edited(({ measures }) => {
    const [first] = measures ?? [];
    if (first) first['title'] = { ...(first['title'] as Item), de: 'Bürgerbüro im Netz' };
  });
  expect(kindsOf(after)).toEqual([['changed', 'Maßnahmen', 'Bürgerbüro im Netz']]);
});

it('tells what refers to another measure than before', () => {
  const after = edited(({ needs, measures }) => {
    const [first] = needs ?? [];
    if (first) first['measures'] = [measures?.at(-1)?.['id']];
  });
  expect(kindsOf(after).map(([kind, sheet]) => [kind, sheet])).toEqual([['changed', 'Anliegen']]);
});

it('names a removed entry by the name that it had', () => {
  const [gone] = sampleFeed()['terms'] as Item[];
  const after = edited((feed) => {
    feed['terms'] = feed['terms']?.slice(1) ?? [];
  });
  const ofTerms = kindsOf(after).filter(([, sheet]) => sheet === 'Begriffe');
  expect(ofTerms).toEqual([['removed', 'Begriffe', gone?.['term']]]);
});

it('says nothing where two feeds say the same', () => {
  expect(differenceWords(feedDifference(sampleFeed(), sampleFeed()))).toBe(
    '0 neu, 0 geändert, 0 entfernt',
  );
});
