import * as XLSX from '@e965/xlsx';
import { sampleFeed, type Edit } from '../edited-workbook.ts';
import { both, cell, refused, remarked, silent, type Slip } from './slip.ts';

/** Copies a row to the end of its sheet. */
const copied =
  (title: string, heading: string): Edit =>
  (of) => {
    const sheet = of(title);
    const row = sheet.next;
    sheet.copy(2, row);
    return sheet.at(heading, row);
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

/** A second row with everything of another one but its id. */
const sameTitle: Edit = (of) => {
  const sheet = of('Maßnahmen');
  const row = sheet.next;
  sheet.copy(sheet.row('Kennung', 'chatbot'), row);
  sheet.set('Kennung', row, { t: 'z' });
  return sheet.at('Titel', row);
};

const halfAPlace: Edit = (of) => {
  of('Orte').set('Breite', 2, { t: 'z' });
  return of('Orte').at('Länge', 2);
};

const emptyRow: Edit = (of) => {
  const sheet = of('Begriffe');
  sheet.copy(2, sheet.next + 2);
  sheet.clear(2);
};

/** The terms of the sample, the first of which stands last. */
const turnedTerms = (): unknown[] => {
  const [first, ...others] = sampleFeed()['terms'] as unknown[];
  return [...others, first];
};

const changedId =
  (title: string, from: string): Edit =>
  (of) =>
    of(title).set('Kennung', of(title).row('Kennung', from), `${from}-neu`);

const NO_PLACE = 'Ein Ort liegt sonst im Meer oder in einem anderen Land.';

/** Slips between cells and rows. */
export const ROWS: readonly Slip[] = [
  remarked(
    'Ende vor dem Beginn',
    'end-before-start',
    both('Maßnahmen', ['Beginn geplant', '2026'], ['Ende geplant', '2024']),
    'Eins von beiden stimmt nicht; gezeigt wird beides.',
  ),
  refused(
    'Zellen über zwei Maßnahmen verbunden',
    'merged-cells',
    merged,
    'Excel behält nur den Wert der ersten Zelle.',
  ),
  silent(
    'Leere Zeile mittendrin',
    'terms',
    turnedTerms(),
    emptyRow,
    'Sie wird übergangen, die Zeilen danach zählen.',
  ),
  remarked('Zeile „Summe“ am Ende', 'total-row', totals, 'Sie wird übergangen und genannt.'),
  refused(
    'Maßnahme ohne Titel',
    'missing-required',
    withoutTitle,
    'Ohne Titel lässt sie sich nicht zeigen.',
  ),
  remarked(
    'Zwei Maßnahmen mit demselben Titel',
    'title-twice',
    sameTitle,
    'Das kommt vor, verwirrt aber; Verweise brauchen dann die Kennung.',
  ),
  remarked(
    'Kennung einer Maßnahme von Hand geändert',
    'id-changed',
    changedId('Maßnahmen', 'digital-lotsen'),
    'Alte Links führen weiter hierher, auch die anderen Blätter.',
    sampleFeed(),
  ),
  refused(
    'Kennung eines Handlungsfelds von Hand geändert',
    'id-changed',
    changedId('Handlungsfelder', 'verwaltung'),
    'Alte Links und gespeicherte Filter gingen verloren.',
    sampleFeed(),
  ),
  refused(
    'Zeile mit ihrer Kennung kopiert',
    'id-twice',
    copied('Maßnahmen', 'Kennung'),
    'Zwei Einträge wären nicht zu unterscheiden.',
  ),
  refused(
    'Maßnahme und Kommune zweimal, mit zweierlei Stand',
    'duplicate-key',
    copied('Beteiligung', 'Maßnahme'),
    'Welcher Stand gilt, lässt sich nicht sagen.',
  ),
  silent(
    'Breite „51.937“ mit Punkt',
    'measures/2/places/0/point/1',
    51.937,
    cell('Orte', 'Breite', '51.937'),
    'Kein Ort liegt auf 51937 Grad.',
  ),
  refused('Ort mit Länge ohne Breite', 'bad-point', halfAPlace, NO_PLACE),
  refused(
    'Länge und Breite vertauscht',
    'bad-point',
    both('Orte', ['Breite', 8.9], ['Länge', 52.03]),
    NO_PLACE,
  ),
];
