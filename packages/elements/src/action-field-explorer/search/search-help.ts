import type { Measure, MeasureFilter, MeasureOrder } from '@strategy-widgets/feed';
import {
  formatNumber,
  measuresMatching,
  sortMeasures,
  termsMeant,
  textsOf,
} from '@strategy-widgets/feed';
import type { AddressValues } from '@strategy-widgets/feed/registry';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { focusOn } from '../../shared/looks/heading.ts';
import { phaseWord } from '../../shared/looks/phase.ts';
import { scheduleWord } from '../../shared/looks/schedule-mark.ts';
import { ALL_TOWNS } from '../../shared/page/page-hash.ts';
import type { LinkedView } from '../../shared/widget/view.ts';

export { wordFound } from './word-found.ts';

/** Up to so many results of a search in one town the other towns are worth a look. */
const FEW = 3;

type Choose = (change: AddressValues) => void;

const button = (words: string, press: () => void): TemplateResult =>
  html`<button class="button" @click=${press}>${words}</button>`;

/** What is set, by its name in the filter and in the address, and how people call it. */
function settings(view: LinkedView, filter: MeasureFilter) {
  const { actionFields, goals } = view.strategy;
  const title = (items: typeof goals, ids: readonly string[] = []) =>
    items.filter(({ id }) => ids.includes(id)).map((item) => view.plain(item.title));
  return [
    [{ text: '' }, 'q', msg('Suche', { id: 'search-word' }), [filter.text?.trim()]],
    [
      { actionField: [] },
      'field',
      msg('Thema', { id: 'sort-field' }),
      title(actionFields, filter.actionField),
    ],
    [{ phase: [] }, 'phase', msg('Status', { id: 'filter-phase' }), filter.phase?.map(phaseWord)],
    [
      { schedule: [] },
      'schedule',
      msg('Zeitplan', { id: 'filter-schedule' }),
      filter.schedule?.map(
        (one) => scheduleWord(one) || msg('ohne Angabe', { id: 'chart-unstated' }),
      ),
    ],
    [{ goal: [] }, 'goal', msg('Ziel', { id: 'filter-goal' }), title(goals, filter.goal)],
  ] as const;
}

/** One button for each choice whose lifting alone would bring measures, with their number. */
function lifts(view: LinkedView, filter: MeasureFilter, choose: Choose): TemplateResult[] {
  return settings(view, filter).flatMap(([lifted, name, word, values]) => {
    const value = values?.filter(Boolean).join(', ');
    if (!value) return [];
    const found = measuresMatching(view.strategy, { ...filter, ...lifted }, view.state.searchText);
    const count = formatNumber(found.length, view.uiLanguage);
    if (!found.length) return [];
    return button(msg(str`${word} „${value}“ aufheben (${count})`, { id: 'way-lift' }), () => {
      choose({ [name]: '' });
    });
  });
}

/** The way to what other towns do, where one town has nothing or little of it. */
function otherTowns(
  view: LinkedView,
  filter: MeasureFilter,
  found: readonly Measure[],
  choose: Choose,
): unknown {
  if (!filter.municipality) return nothing;
  const everywhere = { ...filter, municipality: undefined };
  const all = measuresMatching(view.strategy, everywhere, view.state.searchText);
  const others = all.filter((measure) => !found.includes(measure)).length;
  if (!others) return nothing;
  const count = formatNumber(others, view.uiLanguage);
  const words =
    others === 1
      ? msg('Eine Maßnahme in anderen Kommunen', { id: 'way-town' })
      : msg(str`${count} Maßnahmen in anderen Kommunen`, { id: 'way-towns' });
  return button(words, () => {
    choose({ municipality: view.town ? ALL_TOWNS : '' });
  });
}

/** To the form on this page: what nobody does yet may be worth telling. */
function toForm(): unknown {
  const form = () => document.querySelector<HTMLElement>('strategy-feedback-form');
  if (!form()) return nothing;
  return button(msg('Uns sagen, was fehlt', { id: 'way-form' }), () => {
    focusOn(form());
    form()?.scrollIntoView();
  });
}

/** Ways on where a choice left nothing, or a search in one town little. */
export function waysOn(
  view: LinkedView,
  filter: MeasureFilter,
  found: readonly Measure[],
  choose: Choose,
): unknown {
  const { parts, searchText } = view.state;
  // Titles alone are searched until the rest is there.
  const isSearching = filter.text && !searchText && parts.search !== 'failed';
  if (isSearching || found.length > (filter.text ? FEW : 0)) return nothing;
  const others = otherTowns(view, filter, found, choose);
  const ways = found.length ? others : [others, lifts(view, filter, choose), toForm()];
  return html`<div class="ways">${ways}</div>`;
}

/** The measures in an order that somebody chose. */
export function sorted(
  view: LinkedView,
  measures: readonly Measure[],
  order: MeasureOrder,
  town: string | undefined,
): readonly Measure[] {
  const title = (measure: Measure) => view.plain(textsOf(view.strategy, measure, town).title);
  return sortMeasures(view.strategy, measures, order, town, title, view.uiLanguage);
}

/** What else was searched for, since the strategy has other words for it. */
export function alsoSearched(view: LinkedView, { text = '' }: MeasureFilter): unknown {
  const terms = termsMeant(view.strategy, text);
  const typed = text.trim().toLowerCase();
  const words = terms
    .flatMap(({ term, synonyms }) => [term, ...synonyms].map(view.plain))
    .filter((word) => word.toLowerCase() !== typed);
  if (!words.length) return nothing;
  return html`<p class="note">
    ${msg(str`Gesucht auch nach: ${words.join(', ')}`, { id: 'also-searched' })}
  </p>`;
}
