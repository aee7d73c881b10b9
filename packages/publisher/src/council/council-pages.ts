import {
  formatDay,
  formatNumber,
  groupsByField,
  measuresMatching,
  type Measure,
} from '@strategy-widgets/feed';
import type { SheetPage } from '../workbook/sheet-page.ts';
import type { Written } from '../writing/write-value.ts';
import { columnsFor } from './council-columns.ts';
import type { CouncilColumn } from './council-column.ts';
import { councilRow, germanText, type CouncilScope } from './council-row.ts';

/** Not „Maßnahmen“, so that nobody takes the list for a workbook to build a feed of. */
const LIST = 'Maßnahmenliste';
const EXPLAINED = 'Erläuterung';

/** What the pages of the town show, else all; in the order of topics, each once. */
function measuresOf({ strategy, town, now }: CouncilScope): Measure[] {
  const shown = measuresMatching(strategy, { municipality: town?.id }, undefined, now);
  return groupsByField(strategy, shown, [], town?.id).flatMap(([, measures]) => measures);
}

const unit = (count: number): string => {
  const number = formatNumber(count, 'de');
  return count === 1 ? 'eine Maßnahme' : `${number} Maßnahmen`;
};

/** Which measures these are, as of when, and who stands for it. */
function factsOf(scope: CouncilScope, count: number): (readonly [name: string, fact: string])[] {
  const { strategy, town, now } = scope;
  const { publisher, revision, generatedAt, licence, notice } = strategy;
  const which = town ? `was ${town.name} auf seinen Seiten zeigt` : 'alle der Strategie';
  const published = [revision, formatDay(generatedAt, 'de')].filter(Boolean).join(', ');
  const facts: [string, string][] = [
    ['Strategie', germanText(scope, strategy.title)],
    ['Auswahl', `${unit(count)}: ${which}. Entwürfe sind nicht dabei.`],
    ['Fassung der Strategie', published],
    ['Liste erstellt am', formatDay(new Date(now).toISOString(), 'de')],
    ['Herausgeber', germanText(scope, publisher.name)],
    ['Lizenz der Texte', licence],
    ['Hinweis der Redaktion', germanText(scope, notice)],
    ['Beispiel', strategy.sample ? 'Die ganze Strategie ist erfunden.' : ''],
  ];
  return facts.filter(([, fact]) => fact);
}

function explanationPage(
  columns: readonly CouncilColumn[],
  facts: ReturnType<typeof factsOf>,
): SheetPage {
  const rows: Written[][] = [
    ...columns.map(({ title, meaning, form, source }) => [title, meaning, form, source]),
    [],
    ...facts.map((fact) => [...fact]),
  ];
  return {
    title: EXPLAINED,
    head: ['Spalte', 'Bedeutung', 'Form und Einheit', 'Woher die Angabe kommt'],
    columns: [{ width: 24 }, { width: 60 }, { width: 36 }, { width: 44 }],
    rows,
    spare: 0,
    frozen: 1,
    isReadOnly: true,
  };
}

/** The measures for members of a council, one a row, and a sheet that explains each column. */
export function councilPages(
  scope: CouncilScope,
): readonly [list: SheetPage, explained: SheetPage] {
  const columns = columnsFor(scope.town?.name);
  const rows = measuresOf(scope).map((measure) => {
    const row = councilRow(scope, measure);
    // An empty text is no empty cell: programs count and sort it.
    return columns.map(({ cell }) => {
      const value = cell(row);
      return value === '' ? undefined : value;
    });
  });
  const list: SheetPage = {
    title: LIST,
    head: columns.map(({ title }) => title),
    columns: columns.map(({ width, meaning, isLink }) => ({ width, note: meaning, isLink })),
    rows,
    spare: 0,
    frozen: columns.findIndex(({ title }) => title === 'Maßnahme') + 1,
    isList: true,
  };
  return [list, explanationPage(columns, factsOf(scope, rows.length))];
}
