import type { Sheet } from '../sheets/sheet.ts';
import { CHOICES, GUIDE, TRANSLATIONS } from '../sheets/sheets.ts';
import type { SheetPage } from '../workbook/sheet-page.ts';

const STEPS: readonly (readonly [string, string])[] = [
  [
    'So geht es',
    'Jedes Blatt ist eine Liste, jede Zeile ein Eintrag. Die erste Zeile erklärt ihre Spalten: Zeigen Sie mit der Maus darauf.',
  ],
  [
    'Pflicht',
    'Spalten mit * müssen ausgefüllt sein. Alles andere darf leer bleiben; leer heißt „keine Angabe“, nie 0.',
  ],
  [
    'Wörter',
    `Wo es eine Auswahl gibt, nehmen Sie ein Wort daraus. Alle Wörter stehen im Blatt ${CHOICES}.`,
  ],
  [
    'Daten',
    'So genau wie bekannt: 15.03.2026, März 2026, 3. Quartal 2026, 2. Halbjahr 2026 oder 2026.',
  ],
  ['Mehrere', 'Mehrere Einträge in einer Zelle trennen Sie mit Strichpunkt.'],
  [
    'Kennung',
    'Bei neuen Zeilen leer lassen. Eine Kennung, die schon da ist, bleibt für immer: Links auf der Website hängen daran.',
  ],
  [
    'Entwurf',
    'Eine Spalte „Entwurf“ mit „ja“ hält eine Zeile zurück. Spalten, deren Überschrift mit „Intern“ beginnt, und eigene Blätter werden nie veröffentlicht.',
  ],
  ['Beispiele', 'Die Zeilen dieser Vorlage sind erfunden. Überschreiben oder löschen Sie sie.'],
  [
    'Mehr Zeilen',
    'Reichen die freien Zeilen nicht, heben Sie den Blattschutz auf (Überprüfen, Blattschutz aufheben). Er hat kein Kennwort.',
  ],
];

/** The sheet that explains the others. */
export const guidePage = (sheets: readonly Sheet[]): SheetPage => ({
  title: GUIDE,
  head: ['Thema', 'Erklärung'],
  columns: [{ width: 24 }, { width: 110 }],
  rows: [
    ...STEPS,
    ['', ''],
    ...sheets.map(({ title, about }) => [`Blatt ${title}`, about]),
    [`Blatt ${TRANSLATIONS.title}`, TRANSLATIONS.about],
    [`Blatt ${CHOICES}`, 'Alle Wörter, aus denen man wählen kann; bitte nicht ändern.'],
  ],
  spare: 0,
  frozen: 0,
  isReadOnly: true,
});
