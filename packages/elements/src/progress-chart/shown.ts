import type { Measure, MeasureFilter, Municipality } from '@strategy-widgets/feed';
import { measuresMatching } from '@strategy-widgets/feed';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import { withLate } from '../shared/looks/schedule-mark.ts';
import { progressSentence } from './progress-sentence.ts';
import { breakdown, firstRows, type Breakdown } from './table/rows.ts';

/** What the page's filter gives: sentence, table and chart say the same of it. */
export interface Shown {
  readonly filter: MeasureFilter;
  readonly town?: Municipality;
  readonly measures: readonly Measure[];
  readonly data: Breakdown;
  /** The same with the rows that are seen; identical where all are. */
  readonly seen: Breakdown;
  readonly sentence: string;
}

/**
 * Counts it.
 *
 * @param by - what rows stand for; anything unknown gives action fields
 * @param allRows - whether all rows are seen
 */
export function shownBy(view: LinkedView, by: string, allRows: boolean): Shown {
  const filter = followFilter(view);
  const town = chosenTown(view, filter);
  const data = breakdown(view, filter, by === 'goal' || by === 'municipality' ? by : 'field');
  const said = progressSentence(data.total, filter, town, view.uiLanguage);
  return {
    filter,
    town,
    measures: measuresMatching(view.strategy, filter, view.state.searchText),
    data,
    seen: allRows ? data : firstRows(data),
    sentence: withLate(said, data.late, view.uiLanguage),
  };
}
