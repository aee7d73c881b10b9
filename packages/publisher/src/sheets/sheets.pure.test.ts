import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  MEASURE_KIND,
  METHOD,
  MILESTONE,
  NEED,
  ORGANIZATION,
  PHASE,
  ROLE,
  SCHEDULE,
  TOWN_KIND,
  DIRECTION,
  OBSERVATION,
} from './words.ts';
import { headingsOf, SHEETS } from './sheets.ts';

const messages = readFileSync(new URL('../../../elements/xliff/en.xlf', import.meta.url), 'utf8');

/** The German words that widgets show, by the ids of their messages. */
const shown = new Map(
  [...messages.matchAll(/<trans-unit id="([^"]+)">\s*<source>([^<]*)<\/source>/g)].map(
    ([, id = '', source = '']) => [id, source],
  ),
);

const kebab = (value: string) => value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the words of the sheets', () => {
  it.each([
    ['phase', PHASE],
    ['schedule', SCHEDULE],
    ['role', ROLE],
    ['kind', MEASURE_KIND],
    ['method', METHOD],
    ['milestone', MILESTONE],
    ['need', NEED],
    ['organization', ORGANIZATION],
    ['town-kind', TOWN_KIND],
    ['direction', DIRECTION],
    ['chart', OBSERVATION],
  ])('are those of the widgets: %s', (prefix, { of }) => {
    const told = Object.entries(of).filter(([value]) => shown.has(`${prefix}-${kebab(value)}`));
    expect(told.length).toBeGreaterThan(1);
    for (const [value, word] of told) expect(word).toBe(shown.get(`${prefix}-${kebab(value)}`));
  });

  it('offer only words that there are for those that people use instead', () => {
    for (const { columns } of SHEETS)
      for (const { words } of columns)
        for (const word of Object.values(words?.similar ?? {}))
          expect(Object.values(words?.of ?? {})).toContain(word);
  });
});

describe('the sheets', () => {
  it('have names that spreadsheets take, each once', () => {
    const titles = SHEETS.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });

  it.each(SHEETS.map((sheet) => [sheet.title, sheet] as const))(
    '%s: each heading once, each with a note',
    (_, { columns, owner }) => {
      const all = owner ? [owner, ...columns] : columns;
      const headings = all.flatMap(headingsOf);
      expect(new Set(headings).size).toBe(headings.length);
      for (const { note } of all) expect(note).toMatch(/[^]{4,}[.?]$/);
    },
  );
});
