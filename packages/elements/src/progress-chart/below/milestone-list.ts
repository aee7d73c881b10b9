import type { Measure } from '@strategy-widgets/feed';
import { formatFuzzyDate, nextMilestones } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../../shared/looks/heading.ts';
import { sampleMark } from '../../shared/looks/looks.ts';
import { measureLink } from '../../shared/looks/measure-link.ts';
import type { LinkedView } from '../../shared/widget/view.ts';

const MOST = 5;

/** What is to be reached next; nothing where the feed, or what is loaded of it, has no milestones. */
export function milestoneList(
  view: LinkedView,
  measures: readonly Measure[],
  level: number,
  host: EventTarget,
): unknown {
  const due = nextMilestones(measures, Date.now(), MOST);
  if (!due.length) return nothing;
  return html`<section class="milestones" part="milestones">
    ${heading(level, msg('Was als Nächstes ansteht', { id: 'chart-milestones' }))}
    <ol role="list">
      ${due.map(
        ({ measure, milestone }) =>
          html`<li>
            <span class="when">${formatFuzzyDate(milestone.date, view.uiLanguage)}</span>
            <span>
              ${view.text(milestone.title)} ${sampleMark(milestone)}
              ${measureLink(host, view, measure.id, view.text(measure.title))}
            </span>
          </li>`,
      )}
    </ol>
  </section>`;
}
