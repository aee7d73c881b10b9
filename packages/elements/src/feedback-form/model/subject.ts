import { pageFilter } from '../../shared/page/page-filter.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { DraftState } from './draft.ts';

/** Something that a message can be about: a measure, an action field, or the strategy as a whole. */
export interface Subject {
  /** Value of its option: `measure:…`, `field:…` or nothing. */
  readonly value: string;
  readonly title: string;
  readonly measure?: string;
  /** Decides with the town who gets the message. */
  readonly actionField?: string;
}

function measureSubject(view: LinkedView, id: string): Subject | undefined {
  const measure = view.strategy.measures.find((one) => one.id === id || one.aliases.includes(id));
  return (
    measure && {
      value: `measure:${measure.id}`,
      title: view.plain(measure.title),
      measure: measure.id,
      actionField: measure.actionFields[0],
    }
  );
}

/** All that can be chosen: the measures that the page speaks of, then the fields. */
export function subjects(view: LinkedView, measures: readonly string[]): Subject[] {
  const fields = view.strategy.actionFields.map(({ id, title }) => ({
    value: `field:${id}`,
    title: view.plain(title),
    actionField: id,
  }));
  return [...measures.flatMap((id) => measureSubject(view, id) ?? []), ...fields];
}

/** The chosen subject; until a resident chooses or writes it follows the page. */
export function subjectOf(
  view: LinkedView,
  draft: DraftState,
  all: readonly Subject[],
): Subject | undefined {
  const field = pageFilter(view).actionField?.[0];
  const wanted = draft.about ?? all.find(({ measure }) => measure)?.value ?? `field:${field ?? ''}`;
  return all.find(({ value }) => value === wanted);
}

/** The town that a message is for; it, too, no longer changes once somebody writes. */
export const townOf = (view: LinkedView, draft: DraftState) =>
  view.strategy.municipalities.find(
    ({ id }) => id === (draft.town ?? pageFilter(view).municipality ?? ''),
  );
