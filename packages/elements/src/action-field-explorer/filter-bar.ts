import type { MeasureFilter } from '@strategy-widgets/feed';
import { county, facetCounts, PHASES, SCHEDULES, towns } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, type Option } from '../shared/looks/choice.ts';
import { ALL_TOWNS } from '../shared/page/page-hash.ts';
import { phaseWord } from '../shared/looks/phase.ts';
import { scheduleWord } from '../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../shared/widget/view.ts';

/** Status, town and goal; options with nothing behind them are left out unless chosen. */
export function filterBar(
  view: LinkedView,
  filter: MeasureFilter,
  text?: readonly string[],
): TemplateResult {
  const { page, strategy } = view;
  const counted = (
    facet: 'phase' | 'schedule' | 'municipality' | 'goal',
    entries: readonly Option[],
    chosen: string,
  ) => {
    const counts = facetCounts(strategy, filter, facet, text);
    return entries
      .map((entry) => ({ ...entry, count: counts.get(entry.value) ?? 0 }))
      .filter(({ count, value }) => count || value === chosen);
  };
  const phase = filter.phase?.[0] ?? '';
  const goal = filter.goal?.[0] ?? '';
  const town = filter.municipality ?? '';
  const phases = PHASES.map((value) => ({ value, label: phaseWord(value) }));
  const schedule = filter.schedule?.[0] ?? '';
  const schedules = counted(
    'schedule',
    SCHEDULES.map((value) => ({
      value,
      label: scheduleWord(value) || msg('ohne Angabe', { id: 'chart-unstated' }),
    })),
    schedule,
  );
  const goals = strategy.goals.map(({ id, title }) => ({ value: id, label: view.plain(title) }));
  const all = towns(strategy).map(({ id, name }) => ({ value: id, label: name }));
  const every = { value: '', label: msg('alle', { id: 'choice-all' }) };
  const everyTown = {
    value: '',
    label: county(strategy)?.name ?? msg('alle Kommunen', { id: 'choice-all-towns' }),
  };
  return html`<div class="choices">
    ${choice(
      msg('Status', { id: 'filter-phase' }),
      phase,
      [every, ...counted('phase', phases, phase)],
      (value) => {
        page.set({ phase: value });
      },
    )}
    ${
      schedules.some(({ value }) => value !== 'unknown')
        ? choice(
            msg('Zeitplan', { id: 'filter-schedule' }),
            schedule,
            [every, ...schedules],
            (value) => {
              page.set({ schedule: value });
            },
          )
        : nothing
    }
    ${choice(
      msg('Kommune', { id: 'filter-town' }),
      town,
      [everyTown, ...counted('municipality', all, town)],
      (value) => {
        page.set({ municipality: value || (view.town ? ALL_TOWNS : '') });
      },
    )}
    ${
      goals.length
        ? choice(
            msg('Ziel', { id: 'filter-goal' }),
            goal,
            [every, ...counted('goal', goals, goal)],
            (value) => {
              page.set({ goal: value });
            },
          )
        : nothing
    }
  </div>`;
}
