import type { Lateness, Pair, ScheduleStatus } from '@strategy-widgets/feed';
import { phaseOf, scheduleOf, textsOf, towns } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { measuresUnit, openMeasure } from '../../shared/looks/measure-link.ts';
import { phaseIcon, phaseWord } from '../../shared/looks/phase.ts';
import {
  isLate,
  lateWords,
  scheduleIcon,
  scheduleWords,
} from '../../shared/looks/schedule-mark.ts';
import { measuresOf, type Cluster } from './clusters.ts';
import type { DrawnContext } from './map-context.ts';
import { isSeen, placeIn, type MapWindow } from './map-window.ts';
import { placeNames } from './name-places.ts';

/** A button on the map. */
export interface Mark {
  readonly key: string;
  readonly part: 'marker' | 'cluster' | 'town-name';
  /** In parts of the window. */
  readonly at: Pair;
  readonly face: unknown;
  /** What a screen reader says, and a pointer shows, where the face is no text. */
  readonly label?: string;
  readonly isChosen?: boolean;
  readonly click: (event: MouseEvent) => void;
}

export const markButton = ({ at, ...mark }: Mark): TemplateResult =>
  html`<button
    part=${mark.part}
    class=${mark.part}
    data-key=${mark.key}
    aria-label=${mark.label ?? nothing}
    aria-pressed=${mark.isChosen ?? nothing}
    title=${mark.label ?? nothing}
    .style=${`left:${at[0] * 100}%;top:${at[1] * 100}%`}
    @click=${mark.click}
  >
    ${mark.face}
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
function marker(
  cluster: Cluster,
  at: Pair,
  context: DrawnContext,
  choose: (cluster: Cluster, key: string) => void,
): Mark {
  const { host, town, view } = context;
  const [spot] = cluster.spots;
  const [measure, ...others] = measuresOf(cluster);
  const place = view.plain(spot?.place.name);
  const key = `${measure.id} ${spot?.at.join() ?? ''}`;
  if (others.length) {
    const count = others.length + 1;
    const some = latenessOf(cluster, context);
    const worst = some.delayed ? 'delayed' : some.atRisk ? 'atRisk' : undefined;
    return {
      key,
      part: 'cluster',
      at,
      face: html`<span>${count}</span>${worst ? scheduleIcon(worst) : nothing}`,
      label: [
        msg(str`${count} Maßnahmen bei ${place} zeigen`, { id: 'map-cluster' }),
        lateWords(some, view.uiLanguage),
      ]
        .filter(Boolean)
        .join(', '),
      click: () => choose(cluster, key),
    };
  }
  const phase = phaseOf(view.strategy, measure, town);
  const schedule = scheduleOf(view.strategy, measure, town);
  const late = isLate(schedule);
  const title = view.plain(textsOf(view.strategy, measure, town).title);
  return {
    key,
    part: 'marker',
    at,
    face: html`<span>${phaseIcon(phase)}${late ? scheduleIcon(schedule.status) : nothing}</span>`,
    label: [title, place, phaseWord(phase), late ? scheduleWords(schedule, view) : '']
      .filter(Boolean)
      .join(', '),
    click: (event) => openMeasure(host, view, event, measure.id),
  };
}

/** A name that found no room; one that would hardly get shorter stays. */
const shortened = (name: string): string =>
  name.length > 6 ? `${name.slice(0, 4).trim()}.` : name;

const nameFace = (name: string, shown: string, count: number): TemplateResult =>
  html`${
      shown === name
        ? name
        : html`<span class="silent">${name}</span><span aria-hidden="true">${shown}</span>`
    } <b>${count}</b> <span class="silent">${measuresUnit(count)}</span>`;

/** Width of a name with its number, in em: an estimate that needs no measuring. */
const widthOf = (letters: number): number => letters * 0.48 + 2.1;

/**
 * All buttons of the window in the order of reading, names moved out of the markers' way.
 *
 * @param em - width and height of the map in em of its text
 */
export function mapMarks(
  context: DrawnContext,
  clusters: readonly Cluster[],
  shown: MapWindow,
  em: Pair,
  choose: (cluster: Cluster, key: string) => void,
): Mark[] {
  const { boundaries, counts, town: chosen, view } = context;
  const seen = (at: Pair): Pair[] => [placeIn(boundaries.size, shown, at)].filter(isSeen);
  const inEm = ([x, y]: Pair): Pair => [x * em[0], y * em[1]];
  const markers = clusters.flatMap((cluster) =>
    seen(cluster.at).map((at) => marker(cluster, at, context, choose)),
  );
  const named = towns(view.strategy)
    .flatMap(({ id, name, ags = '' }) => {
      const outline = boundaries.towns.get(ags);
      if (!outline) return [];
      const rank = id === chosen ? 0 : outline.box[2];
      return seen(outline.label).map((at) => ({ id, name, at: inEm(at), rank }));
    })
    // The chosen town gets its place first, then the narrow ones, which have the fewest.
    .sort((a, b) => a.rank - b.rank)
    .map((town) => ({
      ...town,
      width: widthOf(town.name.length),
      short: widthOf(shortened(town.name).length),
    }));
  const places = placeNames(
    named,
    markers.map(({ at }) => inEm(at)),
    em,
  );
  const names = named.flatMap(({ id, name }, index): Mark[] => {
    const place = places[index];
    if (!place) return [];
    const { at, hasRoom } = place;
    const mark: Mark = {
      key: id,
      part: 'town-name',
      at: [at[0] / em[0], at[1] / em[1]],
      face: nameFace(name, hasRoom ? name : shortened(name), counts.get(id) ?? 0),
      isChosen: id === chosen,
      click: () => context.choose(id),
    };
    return [mark];
  });
  return [...markers, ...names].sort((a, b) => a.at[1] - b.at[1]);
}
