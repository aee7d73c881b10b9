import type { Measure } from '@strategy-widgets/feed';
import {
  datesOf,
  formatFuzzyDate,
  formatNumber,
  groupsByField,
  statusOf,
  textsOf,
  towns,
  townsIn,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { since as sinceDate } from '../shared/looks/phase.ts';
import { measureLink, measuresUnit } from '../shared/looks/measure-link.ts';
import { phaseIcon } from '../shared/looks/phase.ts';
import { samplesMark } from '../shared/looks/looks.ts';
import { sampleIn, stateFacts } from '../shared/looks/schedule-mark.ts';
import type { LinkedView } from '../shared/widget/view.ts';

/** What the list needs to know of its widget. */
export interface ListContext {
  view: LinkedView;
  /** Town whose states the list shows. */
  town?: string;
  /** Fields the list is narrowed to. */
  fields?: readonly string[];
  /** The measures in another order than that of topics. */
  sorted?: readonly Measure[];
  /** Whether that is the order of their last change. */
  isByChange: boolean;
  /** Level of the headings of groups. */
  level: number;
  /** Measures by field, as the choice of topics tells them. */
  counts: ReadonlyMap<string, number>;
  /** Narrows the list to a field. */
  choose: (change: { field: string }) => void;
  /** Says where a measure has what was searched for. */
  wordFound: (measure: Measure) => unknown;
  /** The widget, which says that a measure opens. */
  host: EventTarget;
}

/** „seit Mai 2024“ or „2024 bis 3. Quartal 2027“, as far as it is known. */
function when(measure: Measure, { view, town }: ListContext): string {
  const language = view.uiLanguage;
  const { start, end } = datesOf(view.strategy, measure, town);
  const since = town && statusOf(view.strategy, measure, town).date;
  const from = start && formatFuzzyDate(start, language);
  const to = end && formatFuzzyDate(end, language);
  if (from && to && !since) return msg(str`${from} bis ${to}`, { id: 'from-to' });
  if (start) return sinceDate(start, language);
  return to ? msg(str`bis ${to}`, { id: 'until' }) : '';
}

/** When it was changed, where the list is sorted by that. */
function changed(measure: Measure, { view, town, isByChange }: ListContext): string {
  if (!isByChange) return '';
  const day = formatFuzzyDate(datesOf(view.strategy, measure, town).changed, view.uiLanguage);
  return day ? msg(str`geändert am ${day}`, { id: 'changed-on' }) : '';
}

function reach(measure: Measure, { strategy }: LinkedView): string {
  const all = towns(strategy);
  const owner = all.find(({ id }) => id === measure.owner);
  const count = townsIn(strategy, measure);
  if (owner) return msg(str`nur in ${owner.name}`, { id: 'reach-one' });
  return count ? msg(str`${count} von ${all.length} Kommunen`, { id: 'reach' }) : '';
}

type Samples = readonly { readonly sample: boolean }[];

function row(
  measure: Measure,
  samples: Samples,
  level: number,
  context: ListContext,
): TemplateResult {
  const { view, town } = context;
  const status = statusOf(view.strategy, measure, town);
  const texts = textsOf(view.strategy, measure, town);
  const facts = [
    measure.lighthouse ? msg('Leuchtturmprojekt', { id: 'more-lighthouse' }) : '',
    when(measure, context),
    reach(measure, view),
    changed(measure, context),
  ];
  const link = measureLink(context.host, view, measure.id, view.text(texts.title));
  return html`<li class="measure">
    ${phaseIcon(status.phase)}
    <div>
      ${heading(level, link)} ${texts.teaser ? html`<p>${view.text(texts.teaser)}</p>` : nothing}
      ${context.wordFound(measure)}
      <p class="muted facts">${stateFacts(view, measure, town, facts, samples)}</p>
    </div>
  </li>`;
}

/** The heading of a group, with the way to what stands elsewhere: a measure is listed once (T-04). */
function groupHead(id: string, listed: number, samples: Samples, context: ListContext) {
  const { view, level, counts, choose } = context;
  const field = view.strategy.actionFields.find((entry) => entry.id === id);
  const title = field ? view.text(field.title) : msg('Weitere Maßnahmen', { id: 'group-other' });
  const all = counts.get(id) ?? 0;
  return html`<div class="head">
    ${heading(level, html`${title} ${samplesMark(samples)}`)}
    ${
      all > listed
        ? html`<button
            class="link"
            @click=${() => {
              choose({ field: id });
            }}
          >
            ${msg(str`alle ${formatNumber(all, view.uiLanguage)}`, { id: 'group-all' })}
            <span class="silent">${measuresUnit(all)}</span>
          </button>`
        : nothing
    }
  </div>`;
}

const list = (
  measures: readonly Measure[],
  samples: Samples,
  level: number,
  context: ListContext,
) =>
  html`<ul role="list">
    ${measures.map((measure) => row(measure, samples, level, context))}
  </ul>`;

/**
 * The measures in groups, lighthouse projects first; in one list where that is sorted by something else.
 *
 * @param limit - how many measures to show, counted over all groups
 */
export function measureList(
  measures: readonly Measure[],
  limit: number,
  context: ListContext,
): unknown {
  const { view, town, fields, sorted, level } = context;
  const samplesOf = (members: readonly Measure[]) =>
    members.map((measure) => sampleIn(view, measure, town));
  if (sorted) {
    const samples = samplesOf(measures);
    return [samplesMark(samples), list(sorted.slice(0, limit), samples, level, context)];
  }
  let left = limit;
  // Not keyed: the list changes by controls outside it only, and `repeat` costs every page 0.8 kB.
  return groupsByField(view.strategy, measures, fields, town).map(([id, members]) => {
    if (left <= 0) return nothing;
    const page = members.slice(0, left);
    left -= page.length;
    const samples = samplesOf(members);
    return html`<section class="group">
      ${groupHead(id, members.length, samples, context)} ${list(page, samples, level + 1, context)}
    </section>`;
  });
}
