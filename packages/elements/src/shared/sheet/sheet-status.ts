import type { MeasureStatus } from '@strategy-widgets/feed';
import { html, nothing } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { phaseMark, since } from '../looks/phase.ts';
import { scheduleWord } from '../looks/schedule-mark.ts';
import type { StrategyView } from '../widget/view.ts';

/** „In Lemgo: in Umsetzung · seit Mai 2024 · im Zeitplan“, with the reason below. */
export function statusPart(
  view: StrategyView,
  status: MeasureStatus,
  town: string | undefined,
): unknown {
  const place = view.strategy.municipalities.find(({ id }) => id === town)?.name;
  const schedule = scheduleWord(status.schedule);
  return html`<div class="status">
    <p>
      ${place ? html`<strong>${place}:</strong>` : nothing} ${phaseMark(status.phase)}
      <span>${since(status.date, view.uiLanguage)}</span>
      ${schedule ? html`<span>${schedule}</span>` : nothing} ${sampleMark(status)}
    </p>
    ${status.reason ? html`<p class="muted">${view.text(status.reason)}</p>` : nothing}
  </div>`;
}
