import type { MeasureFilter } from '@strategy-widgets/feed';
import { county, facetCounts, ORDERS, PHASES, SCHEDULES, towns } from '@strategy-widgets/feed';
import type { AddressValues } from '@strategy-widgets/feed/registry';
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { choice, type Option } from '../shared/looks/choice.ts';
import { focusOn } from '../shared/looks/heading.ts';
import { ALL_TOWNS } from '../shared/page/page-hash.ts';
import { phaseWord } from '../shared/looks/phase.ts';
import { scheduleWord } from '../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../shared/widget/view.ts';

/** Unfolds topics and filters where there is no room for them; says how many filters are set. */
export function filterButton(
  { page }: LinkedView,
  isOpen: boolean,
  toggle: () => void,
): TemplateResult {
  const { phase, schedule, municipality, goal } = page.get();
  const count = [phase, schedule, municipality, goal].filter(Boolean).length;
  return html`<button
    class="button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="choices"
    @click=${toggle}
  >
    ${count ? msg(str`Filter (${count})`, { id: 'filters-set' }) : msg('Filter', { id: 'filters' })}
  </button>`;
}

/** So many measures reach out of sight on a phone. */
const LONG = 7;

/** Search and filters in reach of a long list on a phone; seen while it is read, over nothing at its end. */
export const toSearch = (host: LitElement, count: number): unknown =>
  count < LONG
    ? nothing
    : html`<div class="reach">
        <button
          class="button"
          @click=${() => {
            focusOn(host.renderRoot.querySelector('input'));
          }}
        >
          ${msg('Zur Suche', { id: 'back-to-search' })}
        </button>
      </div>`;

/** What the list is sorted by; by topic where the address says nothing that is known. */
export const orderIn = ({ page }: LinkedView) => ORDERS.find((order) => order === page.get().sort);

function orderChoice(view: LinkedView, choose: (change: AddressValues) => void): TemplateResult {
  const words = {
    title: msg('Titel', { id: 'sort-title' }),
    start: msg('Beginn', { id: 'sort-start' }),
    end: msg('Ende', { id: 'sort-end' }),
    changed: msg('letzter Änderung', { id: 'sort-changed' }),
  };
  return choice(
    msg('Sortieren nach', { id: 'sort' }),
    orderIn(view) ?? '',
    [
      { value: '', label: msg('Thema', { id: 'sort-field' }) },
      ...ORDERS.map((value) => ({ value, label: words[value] })),
    ],
    (sort) => {
      choose({ sort });
    },
  );
}

/** Status, town, goal and order; options with nothing behind them are left out unless chosen. */
export function filterBar(
  view: LinkedView,
  filter: MeasureFilter,
  choose: (change: AddressValues) => void,
): TemplateResult {
  const { strategy } = view;
  const text = view.state.searchText;
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
  return html`<div class="choices" id="choices">
    ${choice(
      msg('Status', { id: 'filter-phase' }),
      phase,
      [every, ...counted('phase', phases, phase)],
      (value) => {
        choose({ phase: value });
      },
    )}
    ${
      schedules.some(({ value }) => value !== 'unknown')
        ? choice(
            msg('Zeitplan', { id: 'filter-schedule' }),
            schedule,
            [every, ...schedules],
            (value) => {
              choose({ schedule: value });
            },
          )
        : nothing
    }
    ${choice(
      msg('Kommune', { id: 'filter-town' }),
      town,
      [everyTown, ...counted('municipality', all, town)],
      (value) => {
        choose({ municipality: value || (view.town ? ALL_TOWNS : '') });
      },
    )}
    ${
      goals.length
        ? choice(
            msg('Ziel', { id: 'filter-goal' }),
            goal,
            [every, ...counted('goal', goals, goal)],
            (value) => {
              choose({ goal: value });
            },
          )
        : nothing
    }
    ${orderChoice(view, choose)}
  </div>`;
}
