import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { sampleMark, translationNote } from '../looks/looks.ts';
import { rootStyles } from '../looks/root.styles.ts';
import { useLabels } from '../text/localization.ts';
import { ContainedElement } from '../widget/contained-element.ts';
import type { StrategyView } from '../widget/view.ts';
import { strategyFacts, visionFacts } from './about-facts.ts';
import { aboutLists, organizationEntry, routesPart } from './about-lists.ts';
import { factList, foldedList } from './fact-list.ts';
import { indicatorEntry } from './indicator-entry.ts';
import { moreStyles } from './more.styles.ts';
import { DisclosureController } from '../fold/disclosure-controller.ts';

/**
 * „Über diese Strategie“: everything that the feed says of itself. Internal: the banner and the sheet
 * show it in a disclosure.
 *
 * @tagname strategy-about
 */
export class StrategyAbout extends ContainedElement {
  static override styles = [rootStyles, moreStyles];

  static override properties = { view: { attribute: false } };

  view?: StrategyView;

  readonly #disclosure: DisclosureController = new DisclosureController(this);

  /**
   * A feed in parts has terms, organizations and indicators in files of their own. Measures are most of a
   * feed and wait for whoever unfolds or prints this; where they are wanted the rest is little.
   */
  protected override willUpdate(): void {
    const { view } = this;
    useLabels(view);
    if (this.#disclosure.isOpen) view?.store.need('measures');
    else if (view?.state.parts.measures === 'absent') return;
    view?.store.need('indicators');
  }

  protected override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<div class="root" lang=${view.uiLanguage} dir="ltr">
      ${strategyFacts(view)} ${visionFacts(view)} ${aboutLists(view)} ${this.#lists(view)}
      ${routesPart(view)} ${this.#missing(view)} ${translationNote(view)}
    </div>`;
  }

  /** For paper, which waits for nothing that a print asks for. */
  #missing({ state: { parts } }: StrategyView) {
    return parts.measures === 'ready' && parts.indicators === 'ready'
      ? nothing
      : html`<p class="note unloaded">
          ${msg('Begriffe, Einrichtungen und Messwerte waren beim Drucken noch nicht geladen. Bitte drucken Sie noch einmal.', { id: 'about-unloaded' })}
        </p>`;
  }

  #lists(view: StrategyView) {
    const { terms, organizations, indicators } = view.strategy;
    return [
      foldedList(
        msg('Beteiligte Einrichtungen', { id: 'more-organizations' }),
        organizations.map((entry) => organizationEntry(view, entry)),
      ),
      foldedList(
        msg('Woran wir uns messen', { id: 'chart-indicators' }),
        indicators.map((entry) => indicatorEntry(view, entry)),
      ),
      foldedList(
        msg('Begriffe', { id: 'about-terms' }),
        terms.map(
          (entry) =>
            html`<strong>${view.text(entry.term)}</strong> ${sampleMark(entry)}
              <p>${view.text(entry.meaning)}</p>
              ${factList([
                [
                  msg('Auch genannt', { id: 'term-synonyms' }),
                  entry.synonyms.map((word) => view.text(word)),
                ],
              ])}`,
        ),
      ),
    ];
  }
}
