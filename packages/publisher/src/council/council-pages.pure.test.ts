import { parseStrategy, type Strategy } from '@strategy-widgets/feed';
import { describe, expect, it } from 'vitest';
import { SHEETS } from '../sheets/sheets.ts';
import { councilPages } from './council-pages.ts';

const NOW = Date.UTC(2026, 11, 1);

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date));

const state = (measure: string, municipality: string, more: object) => ({
  ...{ measure, municipality, role: 'participant' },
  ...more,
});

const FEED = {
  ...{ schema: '1.1', id: 'demo', title: 'Strategie', defaultLanguage: 'de', licence: 'CC0-1.0' },
  publisher: { name: 'Kreis Demo' },
  reviewIntervalDays: 100,
  revision: '2026-11-20.1',
  generatedAt: '2026-11-20T08:00:00Z',
  municipalities: [
    {
      ...{ id: 'lippe', name: 'Kreis Lippe', kind: 'county' },
      pages: { 'action-field-explorer': 'https://lippe.example/plan#oben' },
    },
    { id: 'lemgo', name: 'Lemgo', kind: 'town' },
    { id: 'lage', name: 'Lage', kind: 'town' },
  ],
  organizations: [{ id: 'bund', name: 'IT-Verbund' }],
  goals: [{ id: 'nah', title: 'Nah' }],
  actionFields: [
    { id: 'mobil', title: 'Mobilität', order: 2 },
    { id: 'amt', title: 'Verwaltung', order: 1 },
  ],
  measures: [
    {
      ...{ id: 'rad', code: 'M 1', title: 'Radweg', actionFields: ['mobil'], origin: 'proposal' },
      status: { phase: 'implementation' },
      schedule: { plannedStart: '2024-Q3', actualStart: '2024-10-02', plannedEnd: '2025' },
    },
    {
      ...{ id: 'portal', title: { en: 'Portal', de: 'Bürgerportal' }, teaser: 'Für alle' },
      ...{ actionFields: ['amt', 'mobil'], goals: ['nah'], lead: ['bund'], origin: 'adopted' },
      status: { phase: 'planned', schedule: 'onTime', confirmedAt: '2026-02-03' },
      progress: { value: 0, method: 'estimate' },
      cost: { text: 'noch offen', amount: 1200 },
      contact: { name: 'Team Kreis', email: 'kreis@lippe.example' },
    },
    { id: 'lotse', title: 'Lotsen', owner: 'lage', status: { phase: 'idea' }, sample: true },
    { id: 'bank', title: 'Bank', actionFields: ['mobil'], origin: 'adopted' },
  ],
  participations: [
    state('portal', 'lemgo', {
      ...{ role: 'lead', phase: 'completed', date: '2026-05-11', confirmedAt: '2026-11-01' },
      ...{ reason: 'Früh begonnen', note: 'Im Bürgeramt', progress: { value: 100 } },
      contact: { name: 'Team Lemgo', phone: '+49 5261 213' },
      override: { teaser: 'Für Lemgo' },
    }),
    state('portal', 'lage', {}),
    state('rad', 'lemgo', { hidden: true }),
    state('bank', 'lage', { phase: 'planned', schedule: 'delayed' }),
  ],
};

function pagesOf(town?: string, feed: object = FEED) {
  const { strategy } = parseStrategy(feed) as { strategy: Strategy };
  const municipality = strategy.municipalities.find(({ id }) => id === town);
  return councilPages({ strategy, town: municipality, now: NOW });
}

/** Rows by their titles, cells by their headings; empty ones left out. */
function rowsOf(town?: string) {
  const [{ head, rows }] = pagesOf(town);
  const named = rows.map((row) =>
    Object.fromEntries(head.map((title, at) => [title, row[at]] as const)),
  );
  return new Map(named.map((row) => [row['Maßnahme'], row]));
}

describe('the list for councils', () => {
  it('has one row for each measure, in the order of topics', () => {
    expect([...rowsOf().keys()]).toEqual(['Bürgerportal', 'Radweg', 'Bank', 'Lotsen']);
  });

  it('says of a measure what its page says', () => {
    expect(rowsOf().get('Bürgerportal')).toEqual({
      ...{ Nummer: undefined, Handlungsfeld: 'Verwaltung; Mobilität', Maßnahme: 'Bürgerportal' },
      ...{ Kurzbeschreibung: 'Für alle', Status: 'geplant', Zeitplan: 'im Zeitplan' },
      ...{ 'Stand von': 'Gesamtstand (Kreis Lippe)', 'Status seit': undefined },
      ...{ Begründung: undefined, 'Beginn geplant': undefined, Beginn: undefined },
      ...{ 'Ende geplant': undefined, Ende: undefined, 'Fortschritt in %': 0 },
      ...{ 'Fortschritt ermittelt': 'geschätzt', Kosten: 'noch offen', 'Kosten in Euro': 1200 },
      ...{ Federführung: 'IT-Verbund', 'Beteiligte Kommunen': 'Lemgo (federführend); Lage' },
      ...{ Ziele: 'Nah', Kontakt: 'Team Kreis; kreis@lippe.example' },
      'Stand der Angaben': day(2026, 2, 3),
      Hinweis: 'Stand seither nicht bestätigt',
      Link: 'https://lippe.example/plan#strategy?measure=portal',
    });
  });

  it('has real dates where the day is known, else words', () => {
    const row = rowsOf().get('Radweg');
    expect(row?.['Beginn geplant']).toBe('Q3 2024');
    expect(row?.['Beginn']).toEqual(day(2024, 10, 2));
    expect(row?.['Ende geplant']).toBe(2025);
  });

  it('T-01 T-02: tells whose state it is, and what is computed, invented or only proposed', () => {
    const rows = rowsOf();
    expect(rows.get('Radweg')).toMatchObject({
      Zeitplan: 'verspätet (berechnet)',
      Hinweis: 'Vorschlag',
    });
    expect(rows.get('Lotsen')).toMatchObject({ 'Stand von': 'Lage', Federführung: 'Lage' });
    expect(rows.get('Lotsen')?.['Hinweis']).toMatch(/^Beispiel/);
    expect(rows.get('Bank')).toMatchObject({
      ...{ Status: 'geplant', 'Stand von': 'aus den Angaben der Kommunen' },
      Zeitplan: 'verspätet in Lage',
    });
  });

  it('E-03: has of a town what its pages show, with its own state beside that of all', () => {
    const rows = rowsOf('lemgo');
    expect([...rows.keys()]).toEqual(['Bürgerportal']);
    expect(rows.get('Bürgerportal')).toMatchObject({
      ...{
        Kurzbeschreibung: 'Für Lemgo',
        Rolle: 'federführend',
        'Status in Lemgo': 'abgeschlossen',
      },
      ...{ 'Status seit': day(2026, 5, 11), 'Zeitplan in Lemgo': 'keine Angabe' },
      ...{ Begründung: 'Früh begonnen', Anmerkung: 'Im Bürgeramt', 'Status insgesamt': 'geplant' },
      ...{ 'Stand von': 'Gesamtstand (Kreis Lippe)', 'Zeitplan insgesamt': 'im Zeitplan' },
      ...{ 'Fortschritt in %': 100, 'Fortschritt ermittelt': undefined },
      ...{ Kontakt: 'Team Lemgo; +49 5261 213', 'Stand der Angaben': day(2026, 11, 1) },
      Hinweis: undefined,
    });
    expect(rowsOf('lage').get('Lotsen')).toMatchObject({
      ...{ Rolle: 'eigene Maßnahme', 'Status in Lage': 'Idee', 'Stand von': 'Lage' },
    });
  });
});

describe('the sheet that explains the columns', () => {
  it.each([undefined, 'lemgo'])('says of each column what it means (%s)', (town) => {
    const [{ head }, { rows }] = pagesOf(town);
    const at = rows.findIndex(({ length }) => length === 0);
    expect(rows.slice(0, at).map(([title]) => title)).toEqual(head);
    for (const row of rows.slice(0, at)) expect(row.every(Boolean) && row.length).toBe(4);
  });

  it.each([undefined, 'lemgo'])('names sheets and columns that there are (%s)', (town) => {
    const sources = pagesOf(town)[1].rows.map((row) => String(row[3] ?? ''));
    const named = sources.flatMap((text) => [...text.matchAll(/Blatt (\S+), Spalte ([^;]+)/g)]);
    expect(named.length).toBeGreaterThan(20);
    for (const [, sheet, title] of named)
      expect(
        SHEETS.find((one) => one.title === sheet)?.columns.map((column) => column.title),
      ).toContain(title);
  });

  it('T-06: says which measures these are, and as of when', () => {
    const facts = pagesOf('lemgo', { ...FEED, notice: 'Noch nicht geprüft', sample: true })[1].rows;
    expect(facts).toContainEqual([
      'Auswahl',
      'eine Maßnahme: was Lemgo auf seinen Seiten zeigt. Entwürfe sind nicht dabei.',
    ]);
    expect(facts).toContainEqual(['Fassung der Strategie', '2026-11-20.1, 20. November 2026']);
    expect(facts).toContainEqual(['Liste erstellt am', '1. Dezember 2026']);
    expect(facts).toContainEqual(['Hinweis der Redaktion', 'Noch nicht geprüft']);
    expect(facts).toContainEqual(['Beispiel', 'Die ganze Strategie ist erfunden.']);
  });
});
