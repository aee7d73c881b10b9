import type { MeasurePlaces, Municipality, Outline } from '@strategy-widgets/feed';
import type { Density } from '../../shared/fold/disclosure.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { Drawing } from './boundary-loader.ts';

/** What list and map show, and what they can do. */
export interface MapContext {
  readonly view: LinkedView;
  /** Town that everything is narrowed to. */
  readonly town?: string;
  readonly places: MeasurePlaces;
  /** Measures by town, under every other filter. */
  readonly counts: ReadonlyMap<string, number>;
  /** Measures with a place that the list shows at first, and what each list shows with each step. */
  readonly first: number;
  readonly step: number;
  readonly density: Density;
  /** Level of the headings of groups. */
  readonly level: number;
  /** The widget, which says that a measure opens. */
  readonly host: EventTarget;
  /** Chooses a town; the chosen one again gives all. */
  readonly choose: (town: string) => void;
}

/** The same with what there is to draw. */
export type DrawnContext = MapContext & Drawing;

/** What is drawn of a town. */
export const outlineOf = (
  { boundaries }: Pick<DrawnContext, 'boundaries'>,
  { ags, id }: Municipality,
): Outline | undefined => boundaries.towns.get(ags ?? id);
