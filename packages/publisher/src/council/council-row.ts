import {
  localText,
  participationsOf,
  textsOf,
  type LocalizedText,
  type Measure,
  type MeasureTexts,
  type Municipality,
  type Participation,
  type Strategy,
} from '@strategy-widgets/feed';

/** Whose list it is, and of which day. */
export interface CouncilScope {
  readonly strategy: Strategy;
  /** The town whose council reads it; without one it is a list of all measures. */
  readonly town?: Municipality;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One measure of the list, and what its cells are made of. */
export interface CouncilRow extends CouncilScope {
  readonly measure: Measure;
  /** As the town shows them. */
  readonly texts: MeasureTexts;
  /** What the town says of the measure. */
  readonly local: Participation | undefined;
}

export function councilRow(scope: CouncilScope, measure: Measure): CouncilRow {
  const { strategy, town } = scope;
  return {
    ...scope,
    measure,
    texts: textsOf(strategy, measure, town?.id),
    local: town && participationsOf(strategy, measure).get(town.id),
  };
}

/** A text in German, else in whatever language there is; '' where there is none. */
export const germanText = ({ strategy }: CouncilScope, text: LocalizedText | undefined): string =>
  localText(text, 'de', strategy.defaultLanguage)?.text ?? '';

/** Several in one cell, parted as in the workbooks of editors. */
export const inOneCell = (texts: readonly string[]): string => texts.filter(Boolean).join('; ');

/** Titles of what a measure refers to, in its order. */
export const titlesAt = (
  scope: CouncilScope,
  items: readonly { readonly id: string; readonly title: LocalizedText }[],
  ids: readonly string[],
): string =>
  inOneCell(ids.map((id) => germanText(scope, items.find((item) => item.id === id)?.title)));
