import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readEdited, sampleFeed, type Edit } from '../testing/edited-workbook.ts';
import { cell, measure, readsSilently, tellsByCell } from '../testing/slips.ts';

const town = (written: string): Edit => cell('Beteiligung', 'Kommune', written);
const fields = (written: string): Edit => measure('Handlungsfelder', written);
const translation = (heading: string, written: string): Edit =>
  cell('Übersetzungen', heading, written);

/** Copies a row to the end of its sheet. */
const copied =
  (title: string, heading: string): Edit =>
  (of) => {
    const sheet = of(title);
    const row = sheet.next;
    sheet.copy(2, row);
    return sheet.at(heading, row);
  };

/** Writes two cells of a row; the second one is to be named. */
const both =
  (
    title: string,
    first: readonly [string, string | number],
    second: readonly [string, string | number],
  ): Edit =>
  (of) => {
    of(title).set(first[0], 2, first[1]);
    return of(title).set(second[0], 2, second[1]);
  };

const merged: Edit = (of) => {
  const sheet = of('Maßnahmen');
  const [top, bottom] = [sheet.at('Status', 2), sheet.at('Status', 3)];
  sheet.cells['!merges'] = [XLSX.utils.decode_range(`${top}:${bottom}`)];
  return top;
};

const totals: Edit = (of) => {
  const sheet = of('Maßnahmen');
  const row = sheet.next;
  sheet.set('Titel', row, 'Summe:');
  sheet.set('Kosten: Betrag', row, 1_000_000);
  return `A${String(row)}`;
};

const withoutTitle: Edit = (of) => {
  const sheet = of('Maßnahmen');
  return sheet.set('Titel', sheet.row('Kennung', 'schul-it'), { t: 'z' });
};

const withoutOwner: Edit = (of) => {
  of('Meilensteine').set('Kennung der Maßnahme', 2, { t: 'z' });
  return of('Meilensteine').set('Maßnahme', 2, { t: 'z' });
};

describe('E-01: slips between cells are told by the one to mend', () => {
  tellsByCell([
    [
      'an end before the start',
      'remark',
      'end-before-start',
      both('Maßnahmen', ['Beginn geplant', '2026'], ['Ende geplant', '2024']),
    ],
    ['cells merged over two measures', 'refused', 'merged-cells', merged],
    ['a row of totals', 'remark', 'total-row', totals],
    ['a measure without title', 'refused', 'missing-required', withoutTitle],
    [
      'the same title twice',
      'remark',
      'title-twice',
      (of) => of('Maßnahmen').set('Titel', of('Maßnahmen').next, 'Bürgerportal'),
    ],
    ['a town, nearly right', 'refused', 'unknown-name', town('Bad Salzufeln')],
    ['all towns at once', 'refused', 'no-single-name', town('alle')],
    ['two towns in one cell', 'refused', 'several-names', town('Lemgo, Detmold')],
    ['a field that is not in the list', 'refused', 'unknown-name', fields('Raumfahrt')],
    ['a row copied with its id', 'refused', 'id-twice', copied('Maßnahmen', 'Kennung')],
    ['measure and town twice', 'refused', 'duplicate-key', copied('Beteiligung', 'Maßnahme')],
    [
      'an id beside another name',
      'refused',
      'two-names',
      cell('Beteiligung', 'Kennung der Maßnahme', 'schul-it'),
    ],
    ['a milestone of nothing', 'refused', 'no-owner', withoutOwner],
    [
      'half a place',
      'refused',
      'bad-point',
      (of) => {
        of('Orte').set('Breite', 2, { t: 'z' });
        return of('Orte').at('Länge', 2);
      },
    ],
    [
      'a place the wrong way round',
      'refused',
      'bad-point',
      both('Orte', ['Breite', 8.9], ['Länge', 52.03]),
    ],
    [
      'language and text swapped',
      'refused',
      'bad-language',
      both('Übersetzungen', ['Text', 'en'], ['Sprache', 'A longer text']),
    ],
    [
      'a translation of an unknown field',
      'refused',
      'unknown-field-name',
      translation('Feld', 'Titl'),
    ],
    [
      'a translation of an unknown row',
      'refused',
      'unknown-id',
      (of) => {
        const sheet = of('Übersetzungen');
        return sheet.set('Kennung', sheet.row('Kennung', 'digital-lotsen'), 'keine-lotsen');
      },
    ],
  ]);

  readsSilently([
    ['an id instead of a name', 'measures/0/actionFields', ['verwaltung'], fields('verwaltung')],
    [
      'names with commas',
      'measures/0/actionFields',
      ['verwaltung', 'mobilitaet'],
      fields('Verwaltung, Mobilität'),
    ],
    [
      'a town by its key, without zero',
      'participations/0/municipality',
      'bad-salzuflen',
      town('5766008'),
    ],
  ]);

  it('an empty row in the middle is nothing', async () => {
    const { feed, messages } = await readEdited((of) => {
      const sheet = of('Begriffe');
      sheet.copy(2, sheet.next + 2);
      sheet.clear(2);
    });
    expect(messages).toEqual([]);
    expect(feed['terms']).toHaveLength((sampleFeed()['terms'] as unknown[]).length);
  });
});
