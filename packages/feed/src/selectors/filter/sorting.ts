import { compareFuzzyDates } from '../../dates/fuzzy-date.ts';
import type { Measure, Strategy } from '../../generated/types.ts';
import { formatter } from '../../text/formatter.ts';
import { datesOf, type MeasureOrder } from './list-order.ts';

/**
 * Measures in another order: titles as the language sorts them, what begins or was changed last and what
 * ends first at the top. What has no such date comes last; equal ones keep their order.
 *
 * @param title - the title as it is shown
 * @param language - BCP 47 tag that titles are sorted by
 */
export function sortMeasures(
  strategy: Strategy,
  measures: readonly Measure[],
  order: MeasureOrder,
  municipality: string | undefined,
  title: (measure: Measure) => string,
  language: string,
): readonly Measure[] {
  if (order === 'title') {
    const { compare } = formatter(Intl.Collator, language, { numeric: true });
    const named = measures.map((measure) => [title(measure), measure] as const);
    return named.sort(([a], [b]) => compare(a, b)).map(([, measure]) => measure);
  }
  const dated = measures.map((measure): [string | undefined, Measure] => [
    datesOf(strategy, measure, municipality)[order],
    measure,
  ]);
  const isRising = order === 'end';
  const compare = ([a]: [string?, ...unknown[]], [b]: [string?, ...unknown[]]) =>
    isRising || !a || !b ? compareFuzzyDates(a, b) : compareFuzzyDates(b, a);
  return dated.sort(compare).map(([, measure]) => measure);
}
