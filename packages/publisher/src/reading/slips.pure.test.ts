import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isFeedFile } from '../commands/files.ts';
import type { Message } from '../messages/sheet-message.ts';
import { check } from '../testing/dropped.ts';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { SLIPS } from '../testing/slips/slips.ts';
import { readBook } from '../workbook/read-book.ts';
import { fieldAt } from './fields.ts';
import { readWorkbook, type WorkbookRead } from './read-workbook.ts';
import type { Slip, Slipped } from '../testing/slips/slip.ts';

/** What the command reads of some files. */
async function read({ files }: Slipped): Promise<WorkbookRead> {
  const books = files.filter(({ name }) => !isFeedFile(name));
  const feed = files.find(({ name }) => isFeedFile(name));
  return readWorkbook(
    await Promise.all(books.map(({ bytes, name }) => readBook(bytes, name))),
    feed && JSON.parse(new TextDecoder().decode(feed.bytes)),
  );
}

const inOrder = (messages: readonly Message[]) =>
  messages.map((message) => JSON.stringify(message)).sort();

it.each(SLIPS.map((slip) => [slip.name, slip] as const))('E-01: %s', async (_, slip) => {
  const made = await slip.make();
  const { feed, messages } = await read(made);
  const checked = await check(...made.files);
  expect(inOrder(checked.messages), 'page and command').toEqual(inOrder(messages));
  expect(checked.isFine).toBe(slip.outcome !== 'refused');
  if (slip.field) {
    expect(messages).toEqual([]);
    expect(fieldAt(sampleFeed(), slip.field[0]), 'said before').not.toEqual(slip.field[1]);
    expect(fieldAt(feed, slip.field[0])).toEqual(slip.field[1]);
    return;
  }
  const found = messages.find(({ code }) => code === slip.code);
  expect(messages.map(({ code }) => code)).toContain(slip.code);
  expect(found?.kind).toBe(slip.outcome);
  if (made.cell) expect(found?.cell).toBe(made.cell);
  expect(found?.words).toMatch(/^[„\p{Lu}\d][^]*[.?]$/u);
});

const GUIDE = new URL('../../../../docs/redaktion.md', import.meta.url);
const SAID: Record<Slip['outcome'], string> = {
  refused: 'abgelehnt',
  remark: 'Hinweis',
  silent: 'gelesen',
};

it('the guide for editors says of each what comes of it, and why', () => {
  const [, section = ''] = readFileSync(GUIDE, 'utf8').split(
    '## Fehler und was mit ihnen geschieht',
  );
  const rows = [...section.matchAll(/^\| (.+?) +\| (abgelehnt|Hinweis|gelesen) +\| (.+?) +\|$/gm)];
  const told = rows.map(([, name, outcome, why]) => `${name} | ${outcome} | ${why}`);
  expect(told.sort()).toEqual(
    SLIPS.map(({ name, outcome, why }) => `${name} | ${SAID[outcome]} | ${why}`).sort(),
  );
});
