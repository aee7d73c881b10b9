import type { Measure } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { phaseStyles } from '../looks/phase.styles.ts';
import { rootStyles } from '../looks/root.styles.ts';
import { useLabels } from '../text/localization.ts';
import { ContainedElement } from '../widget/contained-element.ts';
import type { LinkedView } from '../widget/view.ts';
import { indicatorsOf } from './indicator-entry.ts';
import { measureFacts } from './measure-facts.ts';
import { imagesOf } from './image-list.ts';
import { historyOf, organizationsOf, statesOf } from './measure-lists.ts';
import { moreStyles } from './more.styles.ts';
import { DisclosureController } from '../fold/disclosure-controller.ts';

/**
 * „Mehr Angaben“: what the feed says of a measure beside what its sheet tells first. Internal: the
 * sheet shows it in a disclosure.
 *
 * @tagname strategy-measure-more
 */
export class StrategyMeasureMore extends ContainedElement {
  static override styles = [rootStyles, phaseStyles, moreStyles];

  static override properties = {
    view: { attribute: false },
    measure: { attribute: false },
    headingLevel: { attribute: false },
  };

  view?: LinkedView;

  measure?: Measure;

  /** Level of its headings. */
  headingLevel = 4;

  constructor() {
    super();
    new DisclosureController(this);
  }

  /** A feed in parts has indicators in a file of their own: text, for paper too, of what somebody opened. */
  protected override willUpdate(): void {
    useLabels(this.view);
    if (this.measure?.indicators.length) this.view?.store.need('indicators');
  }

  protected override render() {
    const { view, measure, headingLevel: level } = this;
    if (!view || !measure) return nothing;
    return html`<div class="root" lang=${view.uiLanguage} dir="ltr">
      ${measureFacts(view, measure, this)} ${organizationsOf(view, measure, level)}
      ${indicatorsOf(view, measure, level)} ${statesOf(view, measure, level)}
      ${historyOf(view, measure, level)} ${imagesOf(view, measure, level)}
      <details>
        <summary>${msg('Über diese Strategie', { id: 'about' })}</summary>
        <strategy-about .view=${view}></strategy-about>
      </details>
    </div>`;
  }
}
