import { safeUrl } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { focusOn } from '../shared/looks/focus.ts';
import { languageChoice } from '../shared/text/language-choice.ts';
import { emptyLook } from '../shared/looks/looks.ts';
import { translationNote } from '../shared/looks/marks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { StrategyController } from '../shared/widget/strategy-controller.ts';
import { hostProperties } from '../shared/widget/strategy-host.ts';
import type { StrategyView } from '../shared/widget/view.ts';
import { bannerStyles } from './vision-banner.styles.ts';
import { factsPart, goalsPart, valuesPart, visionPart } from './vision-parts.ts';

const EXPLORER = 'strategy-action-field-explorer';

/**
 * What the strategy is and stands for: the vision sentence with the town's addition, values, goals,
 * headline facts and ways on.
 *
 * @tagname strategy-vision-banner
 * @slot - Fallback content: shown until the widget is there and again when it cannot load.
 * @fires strategy-ready - The content is shown.
 * @fires strategy-error - The content cannot be shown; `detail.code` says why.
 * @fires strategy-feed-report - Some entries of the feed could not be read.
 */
export class StrategyVisionBanner extends LitElement {
  static override styles = [rootStyles, bannerStyles];

  static override properties = hostProperties;

  /** URL of the strategy feed; default: the script tag's. */
  feed?: string;

  /** Slug, AGS or ARS of the town whose view is shown; default: the script tag's, else all towns. */
  municipality?: string;

  /** Line above the vision sentence; default: the strategy's title. */
  heading?: string;

  /** Level of the widget's heading, 2 to 6. */
  headingLevel = 2;

  /** Name of the group of widgets that share filters; default: all of the same feed. */
  urlKey = '';

  /** Shows the webmaster what could not be read. */
  debug = false;

  readonly #strategy: StrategyController = new StrategyController(this, ['core']);

  protected override render() {
    return this.#strategy.render((view) => this.#content(view));
  }

  #content(view: StrategyView) {
    if (!view.strategy.vision) {
      return emptyLook(msg('Noch ist keine Vision veröffentlicht.', { id: 'banner-empty' }));
    }
    const level = this.headingLevel;
    return html`<div class="layout">
        <div class="words">
          ${visionPart(view, level, this.heading)} ${factsPart(view)}
          <div class="actions">${this.#wayOn(view)} ${languageChoice(view)}</div>
        </div>
        <div class="values">${valuesPart(view, level + 1)}</div>
        ${goalsPart(view, level + 1)}
      </div>
      ${view.strategy.notice ? html`<p class="note">${view.text(view.strategy.notice)}</p>` : nothing}
      ${translationNote(view)}`;
  }

  /** To the explorer on this page, else to the town's own page for it. */
  #wayOn({ town }: StrategyView) {
    const label = msg('Handlungsfelder ansehen', { id: 'banner-explore' });
    const page = safeUrl(town?.pages?.['action-field-explorer'], document.baseURI);
    if (document.querySelector(EXPLORER)) {
      return html`<button class="button primary" @click=${this.#explore}>${label}</button>`;
    }
    return page ? html`<a class="button primary" href=${page}>${label}</a>` : nothing;
  }

  #explore = (): void => {
    const explorer = document.querySelector<HTMLElement>(EXPLORER);
    explorer?.scrollIntoView();
    focusOn(explorer);
  };
}
