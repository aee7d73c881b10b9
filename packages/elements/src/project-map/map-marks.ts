import type { Municipality, Pair } from '@strategy-widgets/feed';
import { statusOf, textsOf, towns } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { phaseIcon, phaseWord } from '../shared/phase.ts';
import type { Cluster } from './clusters.ts';
import type { DrawnContext, MapContext } from './map-context.ts';
import { isSeen, placeIn, type MapWindow } from './map-window.ts';
import { placeNames } from './name-places.ts';

/** A button on the map, at a place of the window. */
export interface Mark {
  readonly key: string;
  readonly at: Pair;
  readonly content: TemplateResult;
}

/** Where a button stands, for its `style` property. */
const position = ([x, y]: Pair): string =>
  `left:${(x * 100).toFixed(2)}%;top:${(y * 100).toFixed(2)}%`;

const measuresIn = ({ spots }: Cluster) => [...new Set(spots.map(({ measure }) => measure))];

function clusterName({ spots }: Cluster, count: number, { view }: MapContext): string {
  const place = view.plain(spots[0]?.place.name);
  return msg(str`${count} Maßnahmen bei ${place} zeigen`, { id: 'map-cluster' });
}

/** The marker of one measure, or of several with their number. */
function marker(
  cluster: Cluster,
  at: Pair,
  context: MapContext,
  choose: (cluster: Cluster, key: string) => void,
): Mark {
  const { town, view } = context;
  const [first, ...others] = measuresIn(cluster);
  const key = cluster.spots[0]
    ? `${cluster.spots[0].measure.id} ${cluster.spots[0].at.join()}`
    : '';
  if (!first || others.length) {
    const count = others.length + 1;
    const content = html`<button
      part="cluster"
      class="marker cluster"
      data-key=${key}
      .style=${position(at)}
      aria-label=${clusterName(cluster, count, context)}
      @click=${() => {
        choose(cluster, key);
      }}
    >
      <span>${count}</span>
    </button>`;
    return { key, at, content };
  }
  const { phase } = statusOf(view.strategy, first, town);
  const names = [
    view.plain(textsOf(view.strategy, first, town).title),
    view.plain(cluster.spots[0]?.place.name),
    phaseWord(phase),
  ];
  const content = html`<button
    part="marker"
    class="marker"
    data-key=${key}
    .style=${position(at)}
    aria-label=${names.join(', ')}
    title=${names[0] ?? ''}
    @click=${(event: MouseEvent) => {
      context.open(event, first);
    }}
  >
    <span>${phaseIcon(phase)}</span>
  </button>`;
  return { key, at, content };
}

function townName(
  { id, name }: Municipality,
  at: Pair,
  hasRoom: boolean,
  context: MapContext,
): Mark {
  const count = context.counts.get(id) ?? 0;
  const content = html`<button
    part="town-name"
    class="name"
    .style=${position(at)}
    aria-pressed=${id === context.town ? 'true' : 'false'}
    @click=${() => {
      context.choose(id);
    }}
  >
    <span class=${hasRoom ? '' : 'silent'}>${name}</span> <b>${count}</b>
    <span class="silent">${msg('Maßnahmen', { id: 'measures-unit' })}</span>
  </button>`;
  return { key: id, at, content };
}

/** Width of a name with its number, in em: an estimate that needs no measuring. */
const widthOf = ({ name }: Municipality): number => name.length * 0.52 + 2.2;

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
  const { size, towns: outlines } = context.boundaries;
  const markers = clusters
    .map((cluster) => ({ cluster, at: placeIn(size, shown, cluster.at) }))
    .filter(({ at }) => isSeen(at));
  const named = towns(context.view.strategy).flatMap((town) => {
    const outline = outlines.get(town.ags ?? '');
    const at = outline && placeIn(size, shown, outline.label);
    return at && isSeen(at) ? [{ town, at }] : [];
  });
  const scale = ([x, y]: Pair): Pair => [x * em[0], y * em[1]];
  // The chosen town gets its place first.
  named.sort((a, b) => Number(b.town.id === context.town) - Number(a.town.id === context.town));
  const places = placeNames(
    named.map(({ town, at }) => ({ id: town.id, at: scale(at), width: widthOf(town) })),
    markers.map(({ at }) => scale(at)),
    em[0],
  );
  const marks = [
    ...markers.map(({ cluster, at }) => marker(cluster, at, context, choose)),
    ...named.map(({ town, at }) => {
      const place = places.get(town.id);
      const spot: Pair = place ? [place.at[0] / em[0], place.at[1] / em[1]] : at;
      return townName(town, spot, place?.hasRoom ?? true, context);
    }),
  ];
  return marks.sort((a, b) => a.at[1] - b.at[1]);
}
