import type { Lateness, Pair, ScheduleStatus } from '@strategy-widgets/feed';
import { phaseOf, scheduleOf, textsOf } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { openMeasure } from '../../../shared/looks/measure-link.ts';
import { phaseIcon, phaseWord } from '../../../shared/looks/phase.ts';
import {
  isLate,
  lateWords,
  scheduleIcon,
  scheduleWords,
} from '../../../shared/looks/schedule-mark.ts';
import type { DrawnContext } from '../map-context.ts';
import { measuresOf, type Cluster } from './clusters.ts';

/** A button on the map. */
export interface Mark {
  readonly key: string;
  readonly part: 'marker' | 'cluster' | 'town-name';
  /** In parts of the window. */
  readonly at: Pair;
  readonly face: unknown;
  /** What a screen reader says where the face is no text; each part in its own language. */
  readonly name?: unknown;
  /** The same for a pointer that rests there. */
  readonly label?: string;
  readonly isChosen?: boolean;
  readonly click: (event: MouseEvent) => void;
}

export const markButton = ({ at, ...mark }: Mark): TemplateResult =>
  html`<button
    part=${mark.part}
    class=${mark.part}
    data-key=${mark.key}
    aria-pressed=${mark.isChosen ?? nothing}
    title=${mark.label ?? nothing}
    .style=${`--_x:${at[0]};left:${at[0] * 100}%;top:${at[1] * 100}%`}
    @click=${mark.click}
  >
    ${mark.name ? html`<span class="silent">${mark.name}</span>` : nothing} ${mark.face}
  </button>`;

const lateness = new WeakMap<Cluster, Lateness>();

/** How many measures of a cluster are late; counted once, since every frame of a moving map asks. */
function latenessOf(cluster: Cluster, { view, town }: DrawnContext): Lateness {
  let late = lateness.get(cluster);
  if (!late) {
    const found = measuresOf(cluster).map((one) => scheduleOf(view.strategy, one, town).status);
    const count = (status: ScheduleStatus) => found.filter((one) => one === status).length;
    late = { delayed: count('delayed'), atRisk: count('atRisk') };
    lateness.set(cluster, late);
  }
  return late;
}

/** The marker of one measure, or of several with their number. */
export function marker(
  cluster: Cluster,
  at: Pair,
  context: DrawnContext,
  choose: (cluster: Cluster, key: string) => void,
): Mark {
  const { host, town, view } = context;
  const [spot] = cluster.spots;
  const [measure, ...others] = measuresOf(cluster);
  const key = `${measure.id} ${spot?.at.join() ?? ''}`;
  const place = spot?.place.name;
  if (others.length) {
    const count = others.length + 1;
    const some = latenessOf(cluster, context);
    const worst = some.delayed ? 'delayed' : some.atRisk ? 'atRisk' : undefined;
    const late = lateWords(some, view.uiLanguage);
    const label = [
      msg(str`${count} Maßnahmen bei ${view.plain(place)} zeigen`, { id: 'map-cluster' }),
      late,
    ].filter(Boolean);
    return {
      key,
      part: 'cluster',
      at,
      face: html`<span class="disc many" aria-hidden="true">${count}</span
        >${worst ? scheduleIcon(worst) : nothing}`,
      name: label.join(', '),
      label: label.join(', '),
      click: () => choose(cluster, key),
    };
  }
  const phase = phaseOf(view.strategy, measure, town);
  const schedule = scheduleOf(view.strategy, measure, town);
  const { title } = textsOf(view.strategy, measure, town);
  const state = [phaseWord(phase), isLate(schedule) ? scheduleWords(schedule, view) : '']
    .filter(Boolean)
    .join(', ');
  return {
    key,
    part: 'marker',
    at,
    face: html`<span class="disc">${phaseIcon(phase)}</span
      >${isLate(schedule) ? scheduleIcon(schedule.status) : nothing}`,
    name: html`${view.text(title)}, ${place ? html`${view.text(place)}, ` : nothing}${state}`,
    label: [view.plain(title), view.plain(place), state].filter(Boolean).join(', '),
    click: (event) => openMeasure(host, view, event, measure.id),
  };
}
