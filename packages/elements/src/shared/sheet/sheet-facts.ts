import type { EarlierEnd, LocalizedText, Measure } from '@strategy-widgets/feed';
import { formatFuzzyDate, formatPeriod, formatNumber } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import type { StrategyView } from '../widget/view.ts';
import { saysAmount } from './amounts.ts';

/** One titled part of the sheet; nothing where the feed has nothing. */
export interface SheetPart {
  title: string;
  content: unknown;
}

/** Who leads and who takes part. */
export function peoplePart(view: StrategyView, measure: Measure): SheetPart | undefined {
  const names = new Map(view.strategy.organizations.map((entry) => [entry.id, entry.name]));
  const partners = measure.partners.map(({ organization, role }) => ({
    name: names.get(organization),
    role,
  }));
  if (!measure.lead.length && !partners.length) return undefined;
  return {
    title: msg('Wer macht das?', { id: 'sheet-people' }),
    content: html`<ul role="list">
      ${measure.lead.map(
        (id) =>
          html`<li>
            ${view.text(names.get(id))}
            <span class="muted">${msg('federführend', { id: 'role-lead' })}</span>
          </li>`,
      )}
      ${partners.map(
        ({ name, role }) =>
          html`<li>
            ${view.text(name)}
            ${role ? html`<span class="muted">${view.text(role)}</span>` : nothing}
          </li>`,
      )}
    </ul>`,
  };
}

/** „Früher geplantes Ende: 2023 (geändert: Mai 2023)“ */
function earlierEnd({ uiLanguage }: StrategyView, { plannedEnd, changedOn }: EarlierEnd): string {
  const end = formatFuzzyDate(plannedEnd, uiLanguage);
  const changed = formatFuzzyDate(changedOn, uiLanguage);
  return changed
    ? msg(str`Früher geplantes Ende: ${end} (geändert: ${changed})`, { id: 'earlier-end-changed' })
    : msg(str`Früher geplantes Ende: ${end}`, { id: 'earlier-end' });
}

/** From when to when, and which ends were planned before. */
export function datesPart(view: StrategyView, measure: Measure): SheetPart | undefined {
  const dates = measure.schedule;
  if (!dates) return undefined;
  const period = formatPeriod(
    dates.actualStart ?? dates.plannedStart,
    dates.actualEnd ?? dates.plannedEnd,
    view.uiLanguage,
  );
  const text = dates.continuous ? msg('dauerhaft', { id: 'phase-continuous' }) : period;
  const { earlierEnds } = dates;
  if (!text && !earlierEnds.length) return undefined;
  return {
    title: msg('Zeitraum', { id: 'sheet-period' }),
    content: html`<p>${text}</p>
      ${earlierEnds.map((entry) => html`<p class="muted">${earlierEnd(view, entry)} ${view.text(entry.reason)}</p>`)}`,
  };
}

/** Milestones with what became of them. */
export function milestonesPart(view: StrategyView, measure: Measure): SheetPart | undefined {
  if (!measure.milestones.length) return undefined;
  const words = {
    planned: msg('geplant', { id: 'phase-planned' }),
    reached: msg('erreicht', { id: 'milestone-reached' }),
    missed: msg('nicht erreicht', { id: 'milestone-missed' }),
    moved: msg('verschoben', { id: 'milestone-moved' }),
  };
  return {
    title: msg('Meilensteine', { id: 'sheet-milestones' }),
    content: html`<ol role="list" class="timeline">
      ${measure.milestones.map((milestone) => {
        const date = milestone.reachedOn ?? milestone.date;
        return html`<li>
          <span class="when"
            >${date ? formatFuzzyDate(date, view.uiLanguage) : msg('ohne Datum', { id: 'undated' })}</span
          >
          <span
            >${view.text(milestone.title)}
            <span class="muted">${words[milestone.status]}</span> ${sampleMark(milestone)}</span
          >
        </li>`;
      })}
    </ol>`,
  };
}

/** An amount in euros, unless the words beside it say it already. */
function money(view: StrategyView, amount: number | undefined, beside?: LocalizedText): string {
  if (amount === undefined || saysAmount(view.plain(beside), amount)) return '';
  return formatNumber(amount, view.uiLanguage, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
}

/** Cost in the feed's own words, as an amount or both, and who pays. */
export function costPart(view: StrategyView, measure: Measure): SheetPart | undefined {
  const { cost, funding } = measure;
  const hasCost = cost && (cost.text !== undefined || cost.amount !== undefined);
  if (!hasCost && !funding.length) return undefined;
  return {
    title: msg('Kosten und Förderung', { id: 'sheet-cost' }),
    content: html`<ul role="list">
      ${hasCost ? html`<li>${money(view, cost.amount, cost.text)} ${view.text(cost.text)}</li>` : nothing}
      ${funding.map(
        (entry) =>
          html`<li>
            ${view.text(entry.programme)} <span class="muted">${view.text(entry.funder)}</span>
            ${money(view, entry.amount, entry.programme)} ${sampleMark(entry)}
          </li>`,
      )}
    </ul>`,
  };
}

/** What happened, newest first. */
export function updatesPart(view: StrategyView, measure: Measure): SheetPart | undefined {
  if (!measure.updates.length) return undefined;
  const newest = [...measure.updates].sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    title: msg('Was bisher geschah', { id: 'sheet-updates' }),
    content: html`<ol role="list" class="timeline">
      ${newest.map(
        (update) =>
          html`<li>
            <span class="when">${formatFuzzyDate(update.date, view.uiLanguage)}</span>
            <span
              ><strong class="reason">${view.text(update.title)}</strong> ${view.text(update.text)}
              ${sampleMark(update)}</span
            >
          </li>`,
      )}
    </ol>`,
  };
}
