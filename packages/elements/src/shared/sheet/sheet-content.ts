import type { Measure } from '@strategy-widgets/feed';
import { textsOf, townsIn, townStates } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../looks/heading.ts';
import { sampleMark } from '../looks/looks.ts';
import type { StrategyView } from '../widget/view.ts';
import { markdown } from './markdown.ts';
import {
  costPart,
  datesPart,
  milestonesPart,
  peoplePart,
  updatesPart,
  type SheetPart,
} from './sheet-facts.ts';
import { sourcePart } from './links.ts';
import { contactPart, documentsPart } from './sheet-links.ts';
import { statusPart } from './sheet-status.ts';
import { termsPart } from './terms-part.ts';
import { townTable } from './town-table.ts';

/** „6 von 16 Kommunen machen mit. Eine Kommune ist interessiert.“; of none nothing is said. */
function reach(view: StrategyView, measure: Measure): string {
  const states = townStates(view.strategy, measure);
  const all = states.length;
  const count = townsIn(view.strategy, measure);
  const interested = states.filter(({ role }) => role === 'interested').length;
  const said = [
    count === 1 && msg(str`1 von ${all} Kommunen macht mit.`, { id: 'sheet-reach-one' }),
    count > 1 && msg(str`${count} von ${all} Kommunen machen mit.`, { id: 'sheet-reach' }),
    interested === 1 && msg('Eine Kommune ist interessiert.', { id: 'sheet-interested-one' }),
    interested > 1 &&
      msg(str`${interested} Kommunen sind interessiert.`, { id: 'sheet-interested' }),
  ].filter(Boolean);
  return said.join(' ') || msg('Noch ist keine Kommune genannt.', { id: 'sheet-reach-none' });
}

/** Whose words these are: every text keeps its origin. */
function origin({ strategy }: StrategyView, from: string | undefined): string {
  const name = strategy.municipalities.find(({ id }) => id === from)?.name;
  return name
    ? msg(str`Text aus ${name}`, { id: 'origin-local' })
    : msg('gemeinsamer Text', { id: 'origin-shared' });
}

/**
 * What a resident asks, in that order: what is it, what is in it for me, how far is it, who does it,
 * what about the towns, and where does it stand in writing.
 *
 * @param town - town whose state and texts come first
 */
export function sheetContent(
  view: StrategyView,
  measure: Measure,
  town: string | undefined,
  level: number,
): TemplateResult {
  const texts = textsOf(view.strategy, measure, town);
  const fields = view.strategy.actionFields.filter(({ id }) => measure.actionFields.includes(id));
  const parts: (SheetPart | '' | false | undefined)[] = [
    texts.benefit && {
      title: msg('Was ändert sich für mich?', { id: 'sheet-benefit' }),
      content: html`<p>${view.text(texts.benefit)}</p>`,
    },
    texts.description && {
      title: msg('Worum geht es?', { id: 'sheet-description' }),
      content: view.blocks(texts.description, (text) => markdown(text, view.store.url, level + 2)),
    },
    termsPart(view, texts),
    peoplePart(view, measure),
    datesPart(view, measure),
    milestonesPart(view, measure),
    !measure.owner && {
      title: msg('In den Kommunen', { id: 'sheet-towns' }),
      content: townTable(view, measure, reach(view, measure), town),
    },
    costPart(view, measure),
    updatesPart(view, measure),
    documentsPart(view, measure),
    contactPart(view, measure, town),
  ];
  return html`<p class="kicker">
      ${fields.map((field) => html`<span>${view.text(field.title)}</span>`)}
    </p>
    <div id="title">${heading(level, view.text(texts.title))}</div>
    <p class="muted">${sampleMark(measure)} ${origin(view, texts.from)}</p>
    ${texts.teaser ? html`<p class="lead">${view.text(texts.teaser)}</p>` : nothing}
    ${statusPart(view, measure, town)}
    ${parts.map((part) =>
      part ? html`<section>${heading(level + 1, part.title)} ${part.content}</section>` : nothing,
    )}
    ${sourcePart(view, measure)}`;
}
