import { CORE_SHEETS } from '../sheets/core-sheets.ts';
import {
  localizedColumn,
  referenceColumn,
  textColumn,
  type SheetColumn,
} from '../sheets/column.ts';
import { MEASURE_LISTS } from '../sheets/lists-of-measures.ts';
import { MEASURES, PARTICIPATIONS } from '../sheets/measure-sheets.ts';
import { OTHER_SHEETS } from '../sheets/other-sheets.ts';
import type { Sheet } from '../sheets/sheet.ts';

/** Where an overlay keeps the shared texts that its own were written against. */
export const SHARED = 'shared';

/** By it an overlay is known. */
export const MY_TOWN: Sheet = {
  title: 'Meine Kommune',
  about: 'Wessen Mappe das ist.',
  shape: 'single',
  field: '',
  columns: [
    referenceColumn('Kommune', 'municipality', 'municipalities', 'Ihre Kommune.', {
      isRequired: true,
    }),
    textColumn(
      'Fassung des Kerns',
      'baseRevision',
      'Die Fassung der gemeinsamen Strategie, zu der diese Mappe gehört; bitte nicht ändern.',
    ),
  ],
};

const shown = (title: string, field: string): SheetColumn => ({
  ...localizedColumn(title, `${SHARED}/${field}`, 'Der gemeinsame Text, nur zum Lesen.'),
  isShown: true,
});

/** What the county has written, each beside what a town may write instead. */
const SHOWN: readonly SheetColumn[] = [
  shown('Gemeinsamer Kurztext', 'teaser'),
  shown('Gemeinsame Beschreibung', 'description'),
  shown('Gemeinsamer Nutzen', 'benefit'),
];

const OWN_TEXTS = /^override\//;

/** A sheet of the county's without what a town cannot say. */
function asOwn(all: readonly Sheet[], field: string, title: string, ...without: string[]): Sheet[] {
  return all
    .filter((sheet) => sheet.field === field)
    .map((sheet) => ({
      ...sheet,
      title,
      owner: sheet.owner?.to === 'measures' ? sheet.owner : undefined,
      columns: sheet.columns.filter(({ path }) => !without.includes(path)),
    }));
}

const partColumns = PARTICIPATIONS.columns.filter(
  ({ path }) => path !== 'municipality' && path !== 'baseRevision',
);

const OWN_PARTS: Sheet = {
  ...PARTICIPATIONS,
  about: 'Wie weit die gemeinsamen Maßnahmen bei Ihnen sind. Leer heißt: wie vom Kreis angegeben.',
  columns: [
    ...partColumns.filter(({ path }) => !OWN_TEXTS.test(path)),
    ...partColumns.filter(({ path }) => path === 'override/title'),
    ...SHOWN.flatMap((column) => [
      column,
      ...partColumns.filter(({ path }) => path === column.path.replace(SHARED, 'override')),
    ]),
  ],
};

/**
 * The sheets of a town's workbook: what it says of shared measures, and what is its own. All else is the
 * county's.
 */
export const OVERLAY_SHEETS: readonly Sheet[] = [
  MY_TOWN,
  OWN_PARTS,
  ...asOwn([MEASURES], 'measures', 'Eigene Maßnahmen', 'owner'),
  ...asOwn(CORE_SHEETS, 'values', 'Eigene Werte', 'scope', 'municipalities'),
  ...asOwn(CORE_SHEETS, 'vision/local', 'Vision vor Ort', 'municipality'),
  ...asOwn(CORE_SHEETS, 'organizations', 'Eigene Einrichtungen'),
  ...MEASURE_LISTS,
  ...asOwn(OTHER_SHEETS, 'needs', 'Anliegen', 'municipality'),
  ...asOwn(OTHER_SHEETS, 'feedbackRoutes', 'Rückmeldewege', 'municipality'),
  ...asOwn(OTHER_SHEETS, 'labels', 'Wörter'),
];
