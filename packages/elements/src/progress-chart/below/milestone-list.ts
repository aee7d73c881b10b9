import type { DueMilestone, Measure } from '@strategy-widgets/feed';
import { formatFuzzyDate, formatNumber, nextMilestones } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { disclosure, type Density } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import { sampleMark, samplesMark } from '../../shared/looks/looks.ts';
import { measureLink } from '../../shared/looks/measure-link.ts';
import type { LinkedView } from '../../shared/widget/view.ts';

const MOST = 5;

/** So many are seen at first. */
const FIRST = 2;

/** What is to be reached next; nothing where the feed, or what is loaded of it, has no milestones. */
export function milestoneList(
  view: LinkedView,
  measures: readonly Measure[],
  level: number,
  density: Density,
  host: EventTarget,
): unknown {
  const due = nextMilestones(measures, Date.now(), MOST);
  if (!due.length) return nothing;
  const all = due.map(({ milestone }) => milestone);
  const list = (entries: readonly DueMilestone[]) =>
    html`<ol role="list">
      ${entries.map(
        ({ measure, milestone }) =>
          html`<li>
            <span class="when">${formatFuzzyDate(milestone.date, view.uiLanguage)}</span>
            <span>
              ${view.text(milestone.title)} ${sampleMark(milestone, all)}
              ${measureLink(host, view, measure.id, view.text(measure.title))}
            </span>
          </li>`,
      )}
    </ol>`;
  const first = due.length > FIRST + 1 ? FIRST : due.length;
  const rest = due.slice(first);
  const count = formatNumber(rest.length, view.uiLanguage);
  return html`<section class="milestones" part="milestones">
    ${heading(level, [msg('Was als Nächstes ansteht', { id: 'chart-milestones' }), ' ', samplesMark(all)])}
    ${list(due.slice(0, first))}
    ${
      rest.length
        ? disclosure(
            density,
            msg(str`${count} weitere Termine`, { id: 'chart-milestones-rest' }),
            list(rest),
          )
        : nothing
    }
  </section>`;
}
