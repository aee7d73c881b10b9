import type { Spot } from '@strategy-widgets/feed';
import type { MapCamera } from '../moves/map-camera.ts';
import { clustersOf, measuresOf, type Cluster } from './clusters.ts';

/** Em that two markers keep between them: more on a small map, where names need the room. */
const apart = (width: number): number => Math.max(2.4, 85 / width);

/** Where a town finds no room for its number, markers are joined so many times farther. */
const FARTHER = 1.5;

/** On the grid, what two markers keep between them at a zoom. */
export const distanceAt = ({ unit, width }: MapCamera, zoom: number): number =>
  (apart(width) * unit) / zoom;

/** The markers of the places at hand: moving the map needs no new ones, enlarging it does. */
export class SpotClusters {
  all: readonly Cluster[] = [];
  #spots: readonly Spot[] = [];
  #least = 0;
  #distance = 0;

  /** @returns whether the places are others than before */
  follow(spots: readonly Spot[], camera: MapCamera): boolean {
    const distance = distanceAt(camera, camera.window.zoom);
    const isOther = spots !== this.#spots;
    if (!isOther && distance === this.#least) return false;
    this.#spots = spots;
    this.#least = distance;
    this.#join(distance);
    return isOther;
  }

  /** @returns false where nothing is left to join */
  joinFarther(): boolean {
    if (this.all.length < 2) return false;
    this.#join(this.#distance * FARTHER);
    return true;
  }

  /** Whether a marker stands for several measures. */
  get hasJoined(): boolean {
    return this.all.some((one) => measuresOf(one).length > 1);
  }

  #join(distance: number): void {
    this.#distance = distance;
    this.all = clustersOf(this.#spots, distance);
  }
}
