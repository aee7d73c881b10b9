import type { Boundaries, MeasureFilter, MeasurePlaces, Lateness } from '@strategy-widgets/feed';
import { facetCounts, measuresMatching, placesOf, lateness } from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';
import type { LinkedView } from '../../shared/widget/view.ts';

/** What a filter gives. */
export interface Found {
  readonly total: number;
  readonly places: MeasurePlaces;
  /** How many of all are late. */
  readonly late: Lateness;
  /** Measures by town, under every other filter. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The last answer: moving the map renders often, and with thousands of measures filtering takes time. */
export class PlacesMemory {
  #question: readonly unknown[] = [];
  #answer?: Found;

  find({ strategy, state }: LinkedView, filter: MeasureFilter, boundaries?: Boundaries): Found {
    const text = state.searchText;
    const question = [strategy, text, boundaries, JSON.stringify(filter)];
    if (!this.#answer || question.some((part, index) => part !== this.#question[index])) {
      const measures = measuresMatching(strategy, filter, text);
      const places = placesOf(strategy, measures, filter.municipality, boundaries);
      const counts = facetCounts(strategy, filter, 'municipality', text);
      const late = lateness(strategy, filter, text);
      // Only the webmaster can mend a point in another county; residents find the measure in the list.
      for (const { measure, at } of places.astray) {
        warnOnce('bad-point', `${measure.id} [${at.join()}]`);
      }
      this.#question = question;
      this.#answer = { total: measures.length, places, counts, late };
    }
    return this.#answer;
  }
}
