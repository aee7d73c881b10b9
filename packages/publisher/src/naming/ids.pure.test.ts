import type { CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readEdited, sampleFeed } from '../testing/edited-workbook.ts';

interface Item {
  readonly id: string;
  readonly aliases?: readonly string[];
}
const measuresIn = (feed: Record<string, unknown>) => feed['measures'] as readonly Item[];
const idsIn = (feed: Record<string, unknown>) => measuresIn(feed).map(({ id }) => id);

/** Sheets in which the id of a measure stands, and under which heading. */
const NAMING = {
  Maßnahmen: 'Kennung',
  Übersetzungen: 'Kennung',
  Beteiligung: 'Kennung der Maßnahme',
  Meilensteine: 'Kennung der Maßnahme',
  Aktuelles: 'Kennung der Maßnahme',
  Partner: 'Kennung der Maßnahme',
  Orte: 'Kennung der Maßnahme',
  Dokumente: 'Kennung der Maßnahme',
  Verknüpfungen: 'Kennung der anderen',
};

describe('E-04: ids', () => {
  it('stay when a title changes, and everything still leads there', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Titel', sheet.row('Kennung', 'chatbot'), 'Fragen rund um die Uhr');
    }, sampleFeed());
    expect(messages).toEqual([]);
    expect(feed['participations']).toEqual(sampleFeed()['participations']);
  });

  it('are made of titles where the cell is empty', async () => {
    const { feed } = await readEdited((of) => {
      of('Maßnahmen').set('Titel', of('Maßnahmen').next, 'Glasfaser für alle & überall');
    });
    expect(idsIn(feed).at(-1)).toBe('glasfaser-fuer-alle-und-ueberall');
  });

  it('are numbered where another one has them, also one that was published', async () => {
    const { feed } = await readEdited(
      (of) => {
        of('Maßnahmen').set('Titel', of('Maßnahmen').next, 'E-Akte');
      },
      { measures: [{ id: 'e-akte-2', title: 'Etwas anderes' }] },
    );
    expect(idsIn(feed).at(-1)).toBe('e-akte-3');
  });

  it('that were published are found again by the title', async () => {
    const { feed } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Kennung', sheet.row('Kennung', 'chatbot'), { t: 'z' });
    }, sampleFeed());
    expect(idsIn(feed)).toEqual(idsIn(sampleFeed()));
  });

  it('that somebody changed by hand keep the old one as a former id', async () => {
    const { feed, messages } = await readEdited((of) => {
      for (const [title, heading] of Object.entries(NAMING)) {
        const sheet = of(title);
        for (let row = 2; row < sheet.next; row++) {
          const cell = sheet.cells[sheet.at(heading, row)] as CellObject | undefined;
          if (cell?.v === 'chatbot') cell.v = 'auskunft';
        }
      }
    }, sampleFeed());
    const changed = measuresIn(feed).find(({ id }) => id === 'auskunft');
    expect(changed?.aliases).toContain('chatbot');
    expect(messages.map(({ code }) => code)).toEqual(['id-changed']);
  });

  it('of other lists cannot be changed: links would break', async () => {
    const { messages } = await readEdited((of) => {
      of('Ziele').set('Kennung', 2, 'anders');
    }, sampleFeed());
    expect(messages).toContainEqual(
      expect.objectContaining({ kind: 'refused', code: 'id-changed', cell: 'A2' }),
    );
  });

  it('survive another order of rows', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      sheet.copy(2, sheet.next);
      sheet.clear(2);
    });
    expect(messages).toEqual([]);
    expect(idsIn(feed).sort()).toEqual(idsIn(sampleFeed()).sort());
  });

  it('lead a renamed measure from rows that still have its former title alone', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Titel', sheet.row('Kennung', 'schul-it'), 'Hilfe für Schulen');
      const parts = of('Beteiligung');
      for (let row = 2; row < parts.next; row++) parts.set('Kennung der Maßnahme', row, { t: 'z' });
    }, sampleFeed());
    expect(messages.filter(({ kind }) => kind === 'refused')).toEqual([]);
    expect(feed['participations']).toEqual(sampleFeed()['participations']);
  });

  it('that are former ones lead on where the title is another, too', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Maßnahmen');
      const row = sheet.row('Kennung', 'digital-lotsen');
      sheet.set('Kennung', row, 'handy-hilfe');
      sheet.set('Frühere Kennungen', row, 'digital-lotsen');
      sheet.set('Titel', row, 'Hilfe am Handy');
    }, sampleFeed());
    expect(messages.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const parts = feed['participations'] as { measure: string }[];
    expect(parts.filter(({ measure }) => measure === 'digital-lotsen')).toEqual([]);
    expect(parts.some(({ measure }) => measure === 'handy-hilfe')).toBe(true);
  });

  it('of towns lead on in translations of their states, so that one message tells of it', async () => {
    const { messages } = await readEdited((of) => {
      of('Kommunen').set('Kennung', of('Kommunen').row('Kennung', 'lemgo'), 'lemgo-neu');
    }, sampleFeed());
    const refused = messages.filter(({ kind }) => kind === 'refused');
    expect(refused.map(({ code }) => code)).toEqual(['id-changed']);
  });

  it('alone name what a translation belongs to, not titles', async () => {
    const { messages } = await readEdited((of) => {
      const sheet = of('Übersetzungen');
      sheet.set('Kennung', sheet.row('Kennung', 'digital-lotsen'), 'Bürgerportal');
    });
    expect(messages.map(({ code }) => code)).toContain('unknown-id');
  });
});
