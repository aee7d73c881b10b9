import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { archive } from '../testing/archive.ts';
import { readEdited } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';

describe('E-01: sheets and columns that nobody knows are named', () => {
  it('a column with another heading is named beside the one that is missing', async () => {
    const { messages } = await readEdited((of) =>
      of('Maßnahmen').rename('Kurztext', 'Zusammenfassung'),
    );
    expect(messages.map(({ code }) => code)).toEqual(['unknown-column']);
    expect(messages[0]?.words).toContain('Es fehlt: „Kurztext“.');
  });
});

it('E-01: two cells in one silence nothing else, a heading to be mended does', async () => {
  const slipped = (of: Parameters<Parameters<typeof readEdited>[0]>[0]) => {
    const sheet = of('Maßnahmen');
    sheet.cells['!merges'] = [XLSX.utils.decode_range('C2:C3')];
    sheet.set('Status', 4, 'laufend');
    return sheet;
  };
  const merged = await readEdited(slipped);
  expect(merged.messages.map(({ code }) => code)).toEqual(['merged-cells', 'unknown-choice']);
  const renamed = await readEdited((of) => slipped(of).rename('Kurztext', 'Kurztexte'));
  expect(renamed.messages.map(({ code }) => code)).not.toContain('unknown-choice');
});

describe('E-03: nothing but what is known and shown is published', () => {
  it.each([
    ['a sheet that nobody knows', 'unknown-sheet', 'Notizen', 0],
    ['a hidden one that nobody knows', 'unknown-sheet', 'Notizen', 1],
    ['a known one, hidden', 'hidden-sheet', 'Frühere Enden', 1],
    ['a known one that only a macro shows', 'hidden-sheet', 'Frühere Enden', 2],
  ] as const)('%s is named', async (_, code, title, hidden) => {
    const { feed, messages } = await readEdited((_of, book) => {
      const rows = [
        ['Maßnahme', 'Ende geplant', 'Begründung'],
        ['Bürgerportal', '2025', 'geheim'],
      ];
      if (!book.Sheets[title]) book.SheetNames.push(title);
      book.Sheets[title] = XLSX.utils.aoa_to_sheet(rows);
      const Sheets = book.SheetNames.map(
        (name) => ({ name, Hidden: name === title ? hidden : 0 }) as const,
      );
      book.Workbook = { Sheets };
    });
    expect(messages).toMatchObject([{ kind: 'remark', code, sheet: title }]);
    expect(JSON.stringify(feed)).not.toContain('geheim');
  });

  it.each(['Intern', 'Intern: Bemerkung', 'Nur intern'])(
    'a column „%s“ is kept back without a word',
    async (heading) => {
      const { feed, messages } = await readEdited((of) => {
        of('Maßnahmen').rename('Gebärdensprache', heading);
        of('Maßnahmen').set(heading, 2, 'geheim');
      });
      expect(messages).toEqual([]);
      expect(JSON.stringify(feed)).not.toContain('geheim');
    },
  );

  it('a hidden sheet of an ods file is named, too', async () => {
    const sheet = (name: string, style: string) =>
      `<table:table table:name="${name}" table:style-name="${style}"><table:table-row>` +
      ['Titel', 'geheim']
        .map(
          (text) =>
            `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
        )
        .join('') +
      '</table:table-row></table:table>';
    const style = (name: string, display: boolean) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${String(display)}"/></style:style>`;
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>${style('ta1', true)}${style('ta2', false)}</office:automatic-styles><office:body><office:spreadsheet>${sheet('Ziele', 'ta1')}${sheet('Begriffe', 'ta2')}${sheet('Mehr &amp; Notizen', 'ta2')}</office:spreadsheet></office:body></office:document-content>`;
    const bytes = archive([
      { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
      { name: 'content.xml', content: Buffer.from(content) },
    ]);
    const { sheets } = await readBook(bytes, 'lippe.ods');
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Ziele', false],
      ['Begriffe', true],
      ['Mehr & Notizen', true],
    ]);
  });

  it('notes of cells are not', async () => {
    const { feed, messages } = await readEdited((of) => {
      of('Maßnahmen').set('Nummer', 2, {
        v: 'V1',
        c: [{ a: 'Amt', t: 'geheim' }] as XLSX.Comments,
      });
    });
    expect(messages).toEqual([]);
    expect(JSON.stringify(feed)).not.toContain('geheim');
  });

  it('a draft is not, nor what belongs to it', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Entwurf', sheet.row('Kennung', 'chatbot'), 'ja');
    });
    expect(JSON.stringify(feed['measures'])).not.toContain('Automatische Auskunft');
    expect(JSON.stringify(feed['participations'])).not.toContain('"chatbot"');
    expect(messages.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
      messages.map(() => 'remark draft-name'),
    );
  });
});
