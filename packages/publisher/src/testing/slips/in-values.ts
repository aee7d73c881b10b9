import { cell, measure, refused, remarked, silent, type Slip } from './slip.ts';

const END = 'Ende geplant';
const COST = 'Kosten: Betrag';
const SHARE = 'Fortschritt (%)';

const AT = 'measures/0/schedule/plannedEnd';
const AMOUNT = 'measures/0/cost/amount';
const PART = 'measures/0/progress/value';

const NOT_IN_LIST = 'Das Wort steht nicht in der Auswahl; die Meldung schlägt eines vor.';
const NO_DAY = 'Diesen Zeitpunkt gibt es nicht.';
const SAME_NUMBER = 'Es kann nur diese Zahl gemeint sein.';
const SAME_DAY = 'Es kann nur dieser Tag gemeint sein.';

/** Slips in choices, dates and numbers. */
export const VALUES: readonly Slip[] = [
  refused('Status „laufend“', 'unknown-choice', measure('Status', 'laufend'), NOT_IN_LIST),
  refused(
    'Status „erledigt “, mit Leerzeichen',
    'unknown-choice',
    measure('Status', 'erledigt '),
    NOT_IN_LIST,
  ),
  silent(
    'Status „In Umsetzung“, groß geschrieben',
    'measures/2/status/phase',
    'implementation',
    cell('Maßnahmen', 'Status', 'In Umsetzung', 4),
    'Groß und klein, Leerzeichen davor und dahinter ändern nichts.',
  ),
  refused('Datum 31.02.2026', 'no-such-day', measure(END, '31.02.2026'), NO_DAY),
  refused('Datum „Q5 2026“', 'no-such-day', measure(END, 'Q5 2026'), NO_DAY),
  refused(
    'Datum „Frühjahr 2027“',
    'season',
    measure(END, 'Frühjahr 2027'),
    'Jahreszeiten sind nicht genau; Quartal oder Monat schreiben.',
  ),
  silent('Datum „15.3.26“', AT, '2026-03-15', measure(END, '15.3.26'), SAME_DAY),
  silent('Datum „3. Quartal 2026“', AT, '2026-Q3', measure(END, '3. Quartal 2026'), SAME_DAY),
  silent(
    'Datum in einer Zelle im Format Text',
    AT,
    '2026-03-15',
    measure(END, { t: 's', v: '15.03.2026', z: '@' }),
    SAME_DAY,
  ),
  silent(
    'Datum in einer Zelle im Format Datum',
    AT,
    '2026-03-15',
    measure(END, { v: 46_096, z: 'dd.mm.yyyy' }),
    SAME_DAY,
  ),
  remarked(
    'Zahl 46000, mit der Excel einen Tag speichert, als Text',
    'serial-date',
    measure(END, '46000'),
    'Es wird als der Tag gelesen, den Excel meint; stimmt er?',
  ),
  silent('Betrag „51,99“', AMOUNT, 51.99, measure(COST, '51,99'), SAME_NUMBER),
  silent('Betrag „51.99“ in derselben Spalte', AMOUNT, 51.99, measure(COST, '51.99'), SAME_NUMBER),
  silent('Betrag „1.234,5“', AMOUNT, 1234.5, measure(COST, '1.234,5'), SAME_NUMBER),
  remarked(
    'Betrag „50.000“',
    'ambiguous-number',
    measure(COST, '50.000'),
    'Es wird als fünfzigtausend gelesen; der Punkt könnte ein Komma sein.',
  ),
  refused(
    'Einwohnerzahl „0,4“ statt einer ganzen Zahl',
    'type-mismatch',
    cell('Kommunen', 'Menschen', '0,4'),
    'Halbe Menschen gibt es nicht.',
  ),
  refused(
    'Einwohnerzahl „-1.234“',
    'out-of-range',
    cell('Kommunen', 'Menschen', '-1.234'),
    'Ein Hinweis zur Zelle verdeckt nicht, was nicht stimmt.',
  ),
  silent(
    'Messwert „0.512“ mit Punkt',
    'indicators/0/baseline/value',
    0.512,
    cell('Kennzahlen', 'Ausgangswert', '0.512'),
    'Vor einem Tausenderpunkt steht nie eine Null allein.',
  ),
  refused(
    'Betrag „ca. 50.000 €“',
    'no-number',
    measure(COST, 'ca. 50.000 €'),
    'Nur die Zahl lässt sich zeigen; „ca.“ ginge verloren.',
  ),
  refused(
    'Fortschritt „130 %“',
    'out-of-range',
    measure(SHARE, '130 %'),
    'Mehr als 100 % kann nicht fertig sein.',
  ),
  remarked(
    'Fortschritt 0,4 ohne Prozentformat',
    'small-per-cent',
    measure(SHARE, 0.4),
    'Es wird als 0,4 % gelesen; gemeint sind vielleicht 40 %.',
  ),
  silent(
    'Fortschritt 40 % im Prozentformat',
    PART,
    40,
    measure(SHARE, { v: 0.4, z: '0%' }),
    SAME_NUMBER,
  ),
  silent('Fortschritt „40 %“ als Text', PART, 40, measure(SHARE, '40 %'), SAME_NUMBER),
  refused(
    '#NV',
    'cell-error',
    measure(COST, { t: 'e', v: 42 }),
    'In der Zelle steht ein Fehler statt eines Werts.',
  ),
  refused(
    'Formel ohne Ergebnis',
    'formula-without-result',
    measure(COST, { t: 'z', f: 'SUM(A1:A2)' }),
    'Formeln werden nicht gerechnet; das Ergebnis fehlt.',
  ),
  refused(
    'Bezug auf eine andere Mappe',
    'other-workbook',
    measure(COST, { t: 'n', v: 5, f: '[1]Kosten!A1' }),
    'Ob der Wert noch stimmt, ist von hier aus nicht zu sehen.',
  ),
  silent(
    'Formel mit Ergebnis',
    AMOUNT,
    30,
    measure(COST, { v: 30, f: '10+20' }),
    'Das Ergebnis gilt.',
  ),
];
