import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../reading/fields.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import { messageWords } from '../messages/sheet-message.ts';
import { sampleFeed } from '../testing/edited-workbook.ts';
import type { Book } from '../workbook/book.ts';
import { readBook } from '../workbook/read-book.ts';
import { feedAsXlsx } from '../writing/write-workbook.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../feed/fixtures/cases/${name}`, import.meta.url));

/** What the receiver writes; a test beside it holds the file equal to that. */
const EXPORT = JSON.parse(fixture('needs-export.json').toString()) as {
  needs: [Record<string, unknown>, Record<string, unknown>];
};
const [bench, bus] = EXPORT.needs;

const county = feedAsXlsx(sampleFeed(), () => 1).then((bytes) => readBook(bytes, 'kreis.xlsx'));

/** The feed of the county's workbook and an export, with what is told. */
async function received(content: unknown, ...others: unknown[]) {
  const files = [content, ...others].map((one, at) => ({
    file: at ? `needs-${String(at + 1)}.json` : 'needs.json',
    content: one,
  }));
  const read = readWorkbook([await county], sampleFeed(), { needs: files });
  const before = (sampleFeed()['needs'] as unknown[]).length;
  return {
    ...read,
    added: (fieldAt(read.feed, 'needs') as unknown[]).slice(before),
    told: read.messages.map((message) => `${message.kind}: ${messageWords(message, true)}`),
  };
}

const entry = (change: object) => ({ needs: [{ ...bench, ...change }] });

describe('published needs of the receiver', () => {
  it('stand in the feed behind those of the workbook, as they were exported', async () => {
    const { added, told, received: ids } = await received(EXPORT);
    expect(told).toEqual([]);
    expect(added).toEqual(EXPORT.needs);
    expect(ids).toEqual([bench['id'], bus['id']]);
  });

  it('E-03: hold nothing but what the export has, whatever else stands there', async () => {
    const more = { text: 'Geheim', email: 'geheim@privat.example', source: { title: 'Geheim' } };
    const { feed, added, told } = await received(entry(more));
    expect(added).toEqual([bench]);
    expect(JSON.stringify([feed, told])).not.toMatch(/geheim/i);
    expect(told).toEqual(
      ['Text', 'email', 'source'].map(
        (name) =>
          `remark: needs.json, Eintrag 1 (${name}): Das gehört nicht zum Export; es wird nicht veröffentlicht.`,
      ),
    );
  });

  it('give way to the workbook where it has the same one', async () => {
    const { added, told, feed } = await received(entry({ id: 'bus-abends' }));
    expect(added).toEqual([]);
    expect(feed['needs']).toEqual(sampleFeed()['needs']);
    expect(told).toEqual([
      expect.stringMatching(
        /^remark: needs\.json, Eintrag 1 \(Kennung\): „bus-abends“ steht auch im Blatt Anliegen/,
      ),
    ]);
  });

  it('E-03: wait where the workbook has the same one as a draft', async () => {
    const { sheets } = await county;
    const held = sheets.map((sheet) => {
      if (sheet.name !== 'Anliegen') return sheet;
      const draft = sheet.rows[0]?.indexOf('Entwurf') ?? -1;
      const rows = sheet.rows.map((row, at) => (at === 1 ? row.with(draft, 'ja') : row));
      return { ...sheet, rows };
    });
    const id = held.find(({ name }) => name === 'Anliegen')?.rows[1]?.[0];
    const files = [{ file: 'needs.json', content: entry({ id }) }];
    const { feed, messages } = readWorkbook([{ file: 'kreis.xlsx', sheets: held }], undefined, {
      needs: files,
    });
    expect((feed['needs'] as { id: string }[]).map((need) => need.id)).not.toContain(id);
    expect(messages.map(({ code }) => code)).toEqual(['need-in-workbook']);
  });

  it('stand there once where two exports have the same', async () => {
    expect((await received(EXPORT, EXPORT)).told).toEqual([]);
    const { added, told } = await received(EXPORT, entry({ title: 'Anders' }));
    expect(added).toEqual(EXPORT.needs);
    expect(told).toEqual([
      'remark: needs-2.json, Eintrag 1 (Kennung): „anliegen-0123456789ab“ steht anders in needs.json; das gilt.',
    ]);
  });

  it('lose a reference to what is gone, and are told of it', async () => {
    const { added, told } = await received(entry({ measures: ['fort', 'maengelmelder'] }));
    expect(added).toEqual([{ ...bench, measures: ['maengelmelder'] }]);
    expect(told).toEqual([
      expect.stringMatching(
        /^remark: needs\.json, Eintrag 1 \(Maßnahmen\): Maßnahme „fort“ gibt es/,
      ),
    ]);
  });
});

describe('E-01: what cannot be a published need is refused with its entry', () => {
  it.each([
    ['no text', { title: 7 }, 'Eintrag 1 (Titel): Das ist kein Text.'],
    ['no title', { title: ' ' }, 'Eintrag 1 (Titel): Hier fehlt der öffentliche Titel.'],
    ['no id', { id: undefined }, 'Eintrag 1 (Kennung): Hier fehlt die Kennung'],
    ['another id', { id: 'Ä' }, 'Eintrag 1 (Kennung): Hier fehlt die Kennung'],
    ['another state', { state: 'neu' }, 'Eintrag 1 (Stand): Diesen Stand gibt es nicht: „neu“.'],
    ['no date', { date: 'bald' }, 'Eintrag 1 (Datum): „bald“ ist kein Datum.'],
    [
      'no such town',
      { municipality: 'lemggo' },
      'Eintrag 1 (Kommune): Kommune „lemggo“ gibt es nicht. Meinten Sie „Lemgo“?',
    ],
    ['no list', { measures: 'a' }, 'Eintrag 1 (Maßnahmen): Das ist keine Liste von Kennungen.'],
    ['an answer that is none', { answer: {} }, 'Eintrag 1 (Antwort): Das ist kein Text.'],
  ])('%s', async (_, change, words) => {
    const { told } = await received(entry(change));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`refused: needs.json, ${words}`);
  });

  it.each([
    ['an entry that is none', { needs: ['a'] }, 'needs.json, Eintrag 1: Das ist kein Anliegen.'],
    ['a feed', sampleFeed(), 'needs.json: Das ist ein Feed.'],
    ['what one person gets', [{ text: 'a' }], 'needs.json: Das ist nicht der Export der ver'],
    [
      'a need in the place of a list',
      { needs: bench },
      'needs.json: Das ist nicht der Export der ver',
    ],
  ])('%s', async (_, content, words) => {
    const { told, added } = await received(content);
    expect(added).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`refused: ${words}`);
  });

  it('names the entry where only the check of the feed sees it', async () => {
    const { told } = await received(entry({ title: '<b>Bank</b>' }));
    expect(told).toEqual([expect.stringMatching(/^remark: needs\.json, Eintrag 1 \(Titel\): /)]);
  });
});

describe('E-03: the list of all entries is refused, whatever it is called', () => {
  const list = readBook(fixture('entries-export.csv'), 'rueckmeldungen.csv');
  const named = async (name: string): Promise<Book> => {
    const { file, sheets } = await list;
    return { file, sheets: sheets.map((sheet) => ({ ...sheet, name })) };
  };

  it.each(['rueckmeldungen', 'Anliegen'])('%s', async (name) => {
    const { feed, messages } = readWorkbook([await county, await named(name)], sampleFeed());
    expect(messages.map(({ kind, code, sheet }) => [kind, code, sheet])).toEqual([
      ['refused', 'private-list', name],
    ]);
    expect(JSON.stringify([feed, messages])).not.toMatch(/geheim/i);
    expect(messages[0]?.words).toContain('„Veröffentlichte Anliegen für den Feed (JSON)“');
  });

  it('but not a sheet in which two of its words stand', async () => {
    const rows = [
      ['Text', 'Kanal', 'Stand'],
      ['Newsletter', 'E-Mail', 'veröffentlicht'],
    ];
    const sheet = { name: 'Redaktionsplan', isHidden: false, rows, marks: new Map(), merges: [] };
    const plan = { file: 'plan.xlsx', sheets: [sheet] };
    const { messages } = readWorkbook([await county, plan], sampleFeed());
    expect(messages.map(({ code }) => code)).toEqual(['unknown-sheet']);
  });

  it('below a title that somebody put above it', async () => {
    const { file, sheets } = await list;
    const titled = sheets.map((sheet) => ({ ...sheet, rows: [['Stand: Mai'], ...sheet.rows] }));
    const { feed, messages } = readWorkbook([await county, { file, sheets: titled }], sampleFeed());
    expect(messages.map(({ code }) => code)).toEqual(['private-list']);
    expect(JSON.stringify([feed, messages])).not.toMatch(/geheim/i);
  });
});
