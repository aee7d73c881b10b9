import { describe } from 'vitest';
import { cell, measure, readsSilently, tellsByCell } from '../testing/slips.ts';

const END = 'Ende geplant';
const COST = 'Kosten: Betrag';
const SHARE = 'Fortschritt (%)';
const MAIL = 'Kontakt: E-Mail';
const link = (written: string) => cell('Einrichtungen', 'Link', written);
const address = 'Frau Muster, Musterweg 1, 32657 Lemgo';

describe('E-01: slips in a value are told by its cell', () => {
  tellsByCell([
    ['a status „laufend“', 'refused', 'unknown-choice', measure('Status', 'laufend')],
    ['„erledigt “ with a space', 'refused', 'unknown-choice', measure('Status', 'erledigt ')],
    ['a day that does not exist', 'refused', 'no-such-day', measure(END, '31.02.2026')],
    ['a season', 'refused', 'season', measure(END, 'Frühjahr 2027')],
    ['a fifth quarter', 'refused', 'no-such-day', measure(END, 'Q5 2026')],
    ['the number of a day as text', 'remark', 'serial-date', measure(END, '46000')],
    ['a cost in words', 'refused', 'no-number', measure(COST, 'ca. 50.000 €')],
    ['a point that may be a comma', 'remark', 'ambiguous-number', measure(COST, '50.000')],
    ['more than a hundred per cent', 'refused', 'out-of-range', measure(SHARE, '130 %')],
    ['0,4 where no per cent are shown', 'remark', 'small-per-cent', measure(SHARE, 0.4)],
    ['an error value', 'refused', 'cell-error', measure(COST, { t: 'e', v: 42 })],
    [
      'a formula without result',
      'refused',
      'formula-without-result',
      measure(COST, { t: 'z', f: 'SUM(A1:A2)' }),
    ],
    [
      'a formula that asks another workbook',
      'refused',
      'other-workbook',
      measure(COST, { t: 'n', v: 5, f: '[1]Kosten!A1' }),
    ],
    ['a link without https', 'refused', 'link-without-https', link('www.lemgo.de/rathaus')],
    ['a link with a space', 'refused', 'link-with-space', link('https://lemgo.de/neues rathaus')],
    ['a link that runs code', 'refused', 'bad-link', link('javascript:alert(1)')],
    ['a mailbox with a comma', 'refused', 'bad-mailbox', measure(MAIL, 'post@lemgo,de')],
    ['a private mailbox', 'remark', 'personal-mailbox', measure(MAIL, 'muster72@gmx.de')],
    ['a person’s mailbox', 'remark', 'personal-mailbox', measure(MAIL, 'erika.muster@lemgo.de')],
    ['a person with address as contact', 'remark', 'person-named', measure('Kontakt', address)],
    ['a teaser of 3,000 signs', 'refused', 'too-long', measure('Kurztext', 'Text '.repeat(600))],
    [
      'a date that Excel made of a number',
      'refused',
      'date-for-text',
      measure('Nummer', { t: 'd', v: new Date(Date.UTC(2026, 1, 1)), z: 'dd.mm.yyyy' }),
    ],
    [
      'something neither yes nor no',
      'refused',
      'no-yes-or-no',
      measure('Leuchtturm', 'vielleicht'),
    ],
    [
      'a key without its leading zero',
      'remark',
      'leading-zero',
      (of) => of('Kommunen').set('AGS', of('Kommunen').row('Name', 'Lemgo'), 5_766_044),
    ],
    ['a key without its end', 'refused', 'short-key', cell('Kommunen', 'AGS', '05766')],
  ]);
});

const STATUS = 'measures/0/status/phase';
const AT = 'measures/0/schedule/plannedEnd';
const AMOUNT = 'measures/0/cost/amount';
const PART = 'measures/0/progress/value';

describe('E-01: what is clear is read without a word', () => {
  readsSilently([
    ['capitals', STATUS, 'implementation', measure('Status', 'In Umsetzung')],
    ['a short year', AT, '2026-03-15', measure(END, '15.3.26')],
    ['a date as text', AT, '2026-03-15', measure(END, { t: 's', v: '15.03.2026', z: '@' })],
    ['a date as Excel keeps it', AT, '2026-03-15', measure(END, { v: 46_096, z: 'dd.mm.yyyy' })],
    ['a quarter in words', AT, '2026-Q3', measure(END, '3. Quartal 2026')],
    ['a decimal comma as text', AMOUNT, 51.99, measure(COST, '51,99')],
    ['a decimal point as text', AMOUNT, 51.99, measure(COST, '51.99')],
    ['points between thousands', AMOUNT, 1234.5, measure(COST, '1.234,5')],
    ['the result of a formula', AMOUNT, 30, measure(COST, { v: 30, f: '10+20' })],
    ['per cent as Excel keeps them', PART, 40, measure(SHARE, { v: 0.4, z: '0%' })],
    ['per cent typed as text', PART, 40, measure(SHARE, '40 %')],
    [
      'line breaks and bullets',
      'measures/0/description',
      'Drei Dinge:\n- eins\n- zwei',
      measure('Beschreibung', 'Drei Dinge:\r\n• eins\r\n• zwei'),
    ],
  ]);
});
