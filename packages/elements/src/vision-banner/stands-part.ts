import type { LocalizedText, Value } from '@strategy-widgets/feed';
import { valuesFor } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { sampleMark, samplesMark } from '../shared/looks/looks.ts';
import type { StrategyView } from '../shared/widget/view.ts';
import { compass } from './compass.ts';

const meaning = (view: StrategyView, text: LocalizedText | undefined) =>
  text ? html`<span class="meaning">${view.text(text)}</span>` : nothing;

const valueList = (
  view: StrategyView,
  level: number,
  title: string,
  values: readonly Value[],
  first: number,
) =>
  values.length
    ? html`${heading(level, html`${title} ${samplesMark(values)}`)}
        <ol role="list" start=${first}>
          ${values.map(
            (value, index) =>
              html`<li class=${value.scope} data-number=${first + index}>
                <span>
                  <strong>${view.text(value.name)}</strong> ${sampleMark(value, values)}
                  ${meaning(view, value.meaning)}
                </span>
              </li>`,
          )}
        </ol>`
    : nothing;

function goalList(view: StrategyView, level: number): unknown {
  const { goals } = view.strategy;
  if (!goals.length) return nothing;
  const title = msg('Unsere Ziele', { id: 'goals-title' });
  return html`${heading(level, html`${title} ${samplesMark(goals)}`)}
    <ol role="list">
      ${goals.map(
        (goal) =>
          html`<li>
            <span>
              <strong>${view.text(goal.title)}</strong> ${sampleMark(goal, goals)}
              ${meaning(view, goal.description)}
            </span>
          </li>`,
      )}
    </ol>`;
}

/** Letters that take one more line at most where names are told. */
const ROOM = 150;

/** The first ones by name, for all have their place in what unfolds. */
function namesOf(view: StrategyView, values: readonly Value[]): unknown {
  let letters = 0;
  const first = values.filter(({ name }) => (letters += view.plain(name).length + 2) <= ROOM);
  return [
    first.map(({ name }, index) => [index ? ', ' : '', view.text(name)]),
    first.length && first.length < values.length ? ' …' : '',
  ];
}

/** What the strategy stands for, as one row that unfolds. */
interface StandsPart {
  /** What is inside; empty where the feed has neither values nor goals. */
  readonly title: string;
  /** The values by name. */
  readonly names: unknown;
  readonly content: unknown;
}

/** The values, what all share and what is particular to the town, their compass and the core goals. */
export function standsPart(view: StrategyView, level: number): StandsPart {
  const { strategy, town } = view;
  const { shared, local } = valuesFor(strategy, town?.id);
  const particular = town ? local : [];
  const values = [...shared, ...particular];
  const titles = [
    values.length && msg('Werte', { id: 'more-values' }),
    strategy.goals.length && msg('Ziele', { id: 'more-goals' }),
  ].filter(Boolean);
  return {
    title: titles.length > 1 ? msg('Werte und Ziele', { id: 'stands-title' }) : titles.join(''),
    names: namesOf(view, values),
    content: html`<div class="stands">
      ${compass(view, values)}
      ${valueList(view, level, msg('Was uns verbindet', { id: 'values-shared' }), shared, 1)}
      ${valueList(
        view,
        level,
        msg(str`Was ${town?.name ?? ''} ausmacht`, { id: 'values-local' }),
        particular,
        shared.length + 1,
      )}
      ${goalList(view, level)}
    </div>`,
  };
}
