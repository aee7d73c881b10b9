import type { Pair } from '@strategy-widgets/feed';
import { towns } from '@strategy-widgets/feed';
import { html, type TemplateResult } from 'lit';
import { measuresUnit } from '../../../shared/looks/measure-link.ts';
import type { Cluster } from './clusters.ts';
import { outlineOf, type DrawnContext } from '../map-context.ts';
import { CONTROLS, type MapCamera } from '../moves/map-camera.ts';
import { isSeen, placeIn } from '../moves/map-window.ts';
import type { Fan } from './fan.ts';
import { marker, type Mark } from './marker.ts';
import { MARKER, placeNames, type Rectangle } from './name-places.ts';

/** How a town is named where there is room for all of it, for some letters, and for its number alone. */
const shapesOf = (name: string): readonly string[] => [
  name,
  name.length > 6 ? `${name.slice(0, 4).trim()}.` : name,
  '',
];

const nameFace = (name: string, shown: string, count: number): TemplateResult =>
  html`${
      shown === name
        ? name
        : html`<span class="silent">${name}</span><span aria-hidden="true">${shown}</span>`
    } <b>${count}</b> <span class="silent">${measuresUnit(count)}</span>`;

/** Width of a name with its number, in em: an estimate that needs no measuring. */
const widthOf = (shown: string): number => shown.length * 0.48 + 2.1;

/** Side of the square around a town's point that its name leaves free, in em. */
const DOT = 0.9;

/** What is on the map. */
export interface Marks {
  /** In the order of reading. */
  readonly all: readonly Mark[];
  /** Whether a town found no room, not even for its number. */
  readonly isCrowded: boolean;
}

/**
 * All buttons of the window, names moved out of the markers' way. Nothing stands under the controls in
 * the corner: it is seen as soon as the map is moved.
 *
 * @param fan - what the markers and names make room for
 * @param fanned - its markers
 */
export function mapMarks(
  context: DrawnContext,
  clusters: readonly Cluster[],
  { box: em, frame, window }: MapCamera,
  choose: (cluster: Cluster, key: string) => void,
  fan?: Fan,
  fanned: readonly Mark[] = [],
): Marks {
  const { counts, town: chosen, view } = context;
  const inEm = ([x, y]: Pair): Pair => [x * em[0], y * em[1]];
  const corner: Rectangle = [em[0] - CONTROLS[0] / 2, CONTROLS[1] / 2, ...CONTROLS];
  const isFree = (at: Pair) => {
    const [x, y] = inEm(at);
    const isBeside = x < em[0] - CONTROLS[0] - MARKER / 2 || y > CONTROLS[1] + MARKER / 2;
    return isBeside && !fan?.covers([x, y]);
  };
  const seen = (at: Pair): Pair[] => [placeIn(frame, window, at)].filter(isSeen);
  const single = clusters.flatMap((cluster) =>
    seen(cluster.at)
      .filter(isFree)
      .map((at) => marker(cluster, at, context, choose)),
  );
  const markers = [...single, ...fanned];
  const named = towns(view.strategy)
    .flatMap((town) => {
      const outline = outlineOf(context, town);
      if (!outline) return [];
      const { id, name } = town;
      const shapes = shapesOf(name);
      const rank = id === chosen ? 0 : outline.box[2];
      return seen(outline.label).map((at) => ({ id, name, shapes, at: inEm(at), rank }));
    })
    // The chosen town gets its place first, then the narrow ones, which have the fewest.
    .sort((a, b) => a.rank - b.rank)
    .map((town) => ({ ...town, widths: town.shapes.map(widthOf) }));
  const taken = markers.map(({ at }): Rectangle => [...inEm(at), MARKER, MARKER]);
  const dots = context.isPoints ? named.map(({ at }): Rectangle => [...at, DOT, DOT]) : [];
  const places = placeNames(named, [...taken, ...dots, corner, ...(fan ? [fan.box] : [])], em);
  const names = named.flatMap(({ id, name, shapes }, index): Mark[] => {
    const place = places[index];
    if (!place) return [];
    const { at, shape } = place;
    const mark: Mark = {
      key: id,
      part: 'town-name',
      at: [at[0] / em[0], at[1] / em[1]],
      face: nameFace(name, shapes[shape] ?? '', counts.get(id) ?? 0),
      isChosen: id === chosen,
      click: () => context.choose(id),
    };
    return [mark];
  });
  return {
    all: [...markers, ...names].sort((a, b) => a.at[1] - b.at[1]),
    isCrowded: names.length < named.length,
  };
}
