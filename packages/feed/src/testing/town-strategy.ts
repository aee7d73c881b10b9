import type { Measure, Strategy } from '../generated/types.ts';
import { parseStrategy } from '../parse/strategy.ts';

const measure = (id: string, phase: string, more: object = {}) => ({
  id,
  title: `Titel ${id}`,
  status: { phase },
  ...more,
});
const state = (id: string, municipality: string, more: object = {}) => ({
  measure: id,
  municipality,
  ...more,
});

/** Three towns and a county, four measures, and every way of taking part. */
export const { strategy } = parseStrategy({
  schema: '1.0',
  id: 'demo',
  title: 'Strategie',
  publisher: { name: 'Kreis Demo' },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  municipalities: [
    { id: 'lippe', name: 'Kreis Lippe', kind: 'county', ags: '05766000' },
    { id: 'oerlinghausen', name: 'Oerlinghausen', kind: 'town' },
    { id: 'lemgo', name: 'Lemgo', kind: 'town', ags: '05766044', ars: '057660044044' },
    { id: 'augustdorf', name: 'Augustdorf' },
  ],
  goals: [{ id: 'nah', title: 'Nah' }],
  actionFields: [
    { id: 'verwaltung', title: 'Verwaltung' },
    { id: 'mobil', title: 'Mobilität' },
  ],
  vision: {
    text: 'Nah am Menschen.',
    local: [{ municipality: 'lemgo', text: 'In Lemgo gemeinsam.' }],
  },
  values: [
    { id: 'mut', name: 'Mut' },
    { id: 'hanse', name: 'Hanse', scope: 'local', municipalities: ['lemgo'] },
    { id: 'luft', name: 'Luft', scope: 'local', municipalities: ['augustdorf'] },
  ],
  measures: [
    measure('portal', 'implementation', {
      actionFields: ['verwaltung'],
      goals: ['nah'],
      teaser: 'Für Bürgerinnen',
      progress: { value: 50 },
    }),
    measure('rad', 'planned', {
      actionFields: ['mobil'],
      title: 'Fahrradweg',
      progress: { value: 0 },
    }),
    measure('akte', 'completed', { actionFields: ['verwaltung', 'mobil'] }),
    measure('eigen', 'idea', { owner: 'augustdorf', lighthouse: true }),
  ],
  participations: [
    state('portal', 'lemgo', {
      role: 'lead',
      phase: 'completed',
      reason: 'Früh begonnen',
      date: '2025',
      sample: true,
      progress: { value: 100 },
      override: { teaser: 'In Lemgo' },
    }),
    state('portal', 'augustdorf', { role: 'notPlanned' }),
    state('rad', 'lemgo', { role: 'interested', phase: 'idea', pinned: true }),
    state('akte', 'lemgo', { hidden: true, phase: 'completed' }),
    state('akte', 'oerlinghausen', { phase: 'paused' }),
  ],
}) as { strategy: Strategy };

export const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

export const [portal, rad, akte, eigen] = strategy.measures as [Measure, Measure, Measure, Measure];
