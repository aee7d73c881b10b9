import type { Need } from '@strategy-widgets/feed';
import { baseUrl } from '@strategy-widgets/feed/registry';
import { formatFuzzyDate, safeUrl } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { sampleMark } from '../../shared/looks/looks.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import { siteLink } from '../send/hand-over.ts';
import { needStateMark } from './need-state.ts';

type Open = (event: Event, measure: string) => void;

/** „Lemgo, 9. November 2026“: whose it is and how new. */
function originOf(view: LinkedView, { municipality, date }: Need): string {
  const town = view.strategy.municipalities.find(({ id }) => id === municipality)?.name;
  const when = formatFuzzyDate(date, view.uiLanguage);
  if (town && when) return msg(str`${town}, ${when}`, { id: 'needs-origin' });
  return town ?? when;
}

function measureLink(view: LinkedView, id: string, open: Open) {
  const measure = view.strategy.measures.find((one) => one.id === id || one.aliases.includes(id));
  if (!measure) return nothing;
  return html`<li>
    <a
      href=${view.page.link({ measure: measure.id })}
      @click=${(event: Event) => {
        open(event, measure.id);
      }}
      >${view.text(measure.title)}</a
    >
  </li>`;
}

const measureLinks = (view: LinkedView, { measures }: Need, open: Open) =>
  measures.length
    ? html`<div class="part">
        <p class="muted">${msg('Dazu gehört:', { id: 'needs-measures' })}</p>
        <ul role="list">
          ${measures.map((id) => measureLink(view, id, open))}
        </ul>
      </div>`
    : nothing;

/** „Quelle: Bürgerdialog, Stand: Mai 2026“ */
function sourceLine(view: LinkedView, { source }: Need): unknown {
  if (!source) return nothing;
  const url = safeUrl(source.url, baseUrl());
  const title = source.title ? view.text(source.title) : source.url;
  const date = formatFuzzyDate(source.date, view.uiLanguage);
  return html`<p class="muted">
    ${msg('Quelle:', { id: 'source' })} ${url ? siteLink(url, title) : title}
    ${date ? msg(str`Stand: ${date}`, { id: 'as-of' }) : nothing}
  </p>`;
}

/**
 * What was said, what became of it, and where that happens.
 *
 * @param all - the needs that it stands among
 */
export function needEntry(
  view: LinkedView,
  need: Need,
  all: readonly Need[],
  open: Open,
): TemplateResult {
  return html`<li class="need">
    <p class="said">${view.text(need.title)} ${sampleMark(need, all)}</p>
    ${need.text ? html`<p>${view.text(need.text)}</p>` : nothing}
    <p class="became">
      ${needStateMark(need.state)} <span class="muted">${originOf(view, need)}</span>
    </p>
    ${need.answer ? html`<p>${view.text(need.answer)}</p>` : nothing}
    ${measureLinks(view, need, open)} ${sourceLine(view, need)}
  </li>`;
}
