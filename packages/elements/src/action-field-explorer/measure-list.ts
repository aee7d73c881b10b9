import type { Measure } from '@strategy-widgets/feed';
import { formatFuzzyDate, statusOf, textsOf, towns, townsIn } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { since as sinceDate } from '../shared/looks/phase.ts';
import { measureLink } from '../shared/looks/measure-link.ts';
import { phaseIcon } from '../shared/looks/phase.ts';
import { samplesMark } from '../shared/looks/looks.ts';
import { sampleIn, stateFacts } from '../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import { inOrder } from './field-list.ts';

/** What the list needs to know of its widget. */
export interface ListContext {
  view: LinkedView;
  /** Town whose states the list shows. */
  town?: string;
  /** Field the list is narrowed to. */
  field?: string;
  /** Level of the headings of groups. */
  level: number;
  /** The widget, which says that a measure opens. */
  host: EventTarget;
}

/**
 * Measures under their first action field, in the order of fields, each once. Counting from the
 * first measure on, so that a page of the list is a page of this order.
 */
export function groupByField(
  measures: readonly Measure[],
  { view, field }: ListContext,
): [string, Measure[]][] {
  const groups = new Map<string, Measure[]>(
    inOrder(view.strategy.actionFields).map(({ id }) => [id, []]),
  );
  groups.set('', []);
  for (const measure of measures) {
    const id = field ?? measure.actionFields[0] ?? '';
    (groups.get(id) ?? groups.get(''))?.push(measure);
  }
  return [...groups].filter(([, members]) => members.length);
}

/** „seit Mai 2024“ or „2024 bis 3. Quartal 2027“, as far as it is known. */
function when(measure: Measure, since: string | undefined, language: string): string {
  const { actualStart, plannedStart, plannedEnd, actualEnd } = measure.schedule ?? {};
  const start = since ?? actualStart ?? plannedStart;
  const end = actualEnd ?? plannedEnd;
  const from = start && formatFuzzyDate(start, language);
  const to = end && formatFuzzyDate(end, language);
  if (from && to && !since) return msg(str`${from} bis ${to}`, { id: 'from-to' });
  if (start) return sinceDate(start, language);
  return to ? msg(str`bis ${to}`, { id: 'until' }) : '';
}

function reach(measure: Measure, { strategy }: LinkedView): string {
  const all = towns(strategy);
  const owner = all.find(({ id }) => id === measure.owner);
  const count = townsIn(strategy, measure);
  if (owner) return msg(str`nur in ${owner.name}`, { id: 'reach-one' });
  return count ? msg(str`${count} von ${all.length} Kommunen`, { id: 'reach' }) : '';
}

type Samples = readonly { readonly sample: boolean }[];

function row(measure: Measure, samples: Samples, context: ListContext): TemplateResult {
  const { view, town } = context;
  const status = statusOf(view.strategy, measure, town);
  const texts = textsOf(view.strategy, measure, town);
  const facts = [
    when(measure, town ? status.date : undefined, view.uiLanguage),
    reach(measure, view),
  ];
  const link = measureLink(context.host, view, measure.id, view.text(texts.title));
  return html`<li class="measure">
    ${phaseIcon(status.phase)}
    <div>
      ${heading(context.level + 1, link)}
      ${texts.teaser ? html`<p>${view.text(texts.teaser)}</p>` : nothing}
      <p class="muted facts">${stateFacts(view, measure, town, facts, samples)}</p>
    </div>
  </li>`;
}

/**
 * The measures in groups.
 *
 * @param limit - how many measures to show, counted over all groups
 */
export function measureList(
  groups: readonly [string, Measure[]][],
  limit: number,
  context: ListContext,
): unknown {
  let left = limit;
  const title = (id: string) => {
    const field = context.view.strategy.actionFields.find((entry) => entry.id === id);
    return field ? context.view.text(field.title) : msg('Weitere Maßnahmen', { id: 'group-other' });
  };
  // Not keyed: the list changes by controls outside it only, and `repeat` costs every page 0.8 kB.
  return groups.map(([id, members]) => {
    const page = members.slice(0, Math.max(left, 0));
    left -= page.length;
    if (!page.length) return nothing;
    const samples = members.map((measure) => sampleIn(context.view, measure, context.town));
    return html`<section class="group">
      ${heading(context.level, html`${title(id)} ${samplesMark(samples)}`)}
      <ul role="list">
        ${page.map((measure) => row(measure, samples, context))}
      </ul>
    </section>`;
  });
}
