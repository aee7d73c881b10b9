import type { MeasureStatus } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark, since } from '../looks/phase.ts';
import type { StrategyView } from '../widget/view.ts';

/** The schedule as a word; nothing where it is not stated. */
function scheduleWord(status: MeasureStatus): string {
  switch (status.schedule) {
    case 'onTime':
      return msg('im Zeitplan', { id: 'schedule-on-time' });
    case 'atRisk':
      return msg('Zeitplan gefährdet', { id: 'schedule-at-risk' });
    case 'delayed':
      return msg('verzögert', { id: 'schedule-delayed' });
    default:
      return '';
  }
}

/** „In Lemgo: in Umsetzung · seit Mai 2024 · im Zeitplan“, with the reason below. */
export function statusPart(
  view: StrategyView,
  status: MeasureStatus,
  town: string | undefined,
): unknown {
  const place = view.strategy.municipalities.find(({ id }) => id === town)?.name;
  const schedule = scheduleWord(status);
  return html`<div class="status">
    <p>
      ${place ? html`<strong>${place}:</strong>` : nothing} ${phaseMark(status.phase)}
      <span>${since(status.date, view.uiLanguage)}</span>
      ${schedule ? html`<span>${schedule}</span>` : nothing} ${sampleMark(status)}
    </p>
    ${status.reason ? html`<p class="muted">${view.text(status.reason)}</p>` : nothing}
  </div>`;
}
