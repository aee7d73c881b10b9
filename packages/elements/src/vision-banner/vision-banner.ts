import { safeUrl } from '@strategy-widgets/feed';
import { baseUrl } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { disclosure } from '../shared/fold/disclosure.ts';
import { focusOn } from '../shared/looks/heading.ts';
import { languageChoice } from '../shared/text/language-choice.ts';
import { emptyLook, missedLook, translationNote } from '../shared/looks/looks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { IdlePart } from '../shared/widget/late/idle-part.ts';
import { StrategyWidget } from '../shared/widget/strategy-widget.ts';
import type { StrategyView } from '../shared/widget/view.ts';
import { bannerStyles } from './vision-banner.styles.ts';
import { factsPart, visionPart } from './vision-parts.ts';
import { standsPart } from './stands-part.ts';

const EXPLORER = 'strategy-action-field-explorer';

/**
 * What the strategy is and stands for: the vision sentence with the town's addition, values, goals,
 * headline facts and ways on.
 *
 * @tagname strategy-vision-banner
 */
export class StrategyVisionBanner extends StrategyWidget {
  static override styles = [rootStyles, bannerStyles];

  /** Line above the vision sentence; default: the strategy's title. */
  declare heading?: string;

  readonly #more: IdlePart<unknown> = new IdlePart(
    this,
    () => import('../shared/more/strategy-about.ts'),
    () => this.renderRoot.querySelector('strategy-about'),
  );

  protected override content(view: StrategyView) {
    if (!view.strategy.vision) {
      return emptyLook(msg('Noch ist keine Vision veröffentlicht.', { id: 'banner-empty' }));
    }
    const level = this.headingLevel;
    return html`<div class="layout">
        <div>${visionPart(view, level, this.heading)}</div>
        <div class="ways">
          ${factsPart(view)}
          <div class="actions">${this.#wayOn(view)} ${languageChoice(view, this.announcer)}</div>
        </div>
      </div>
      ${view.strategy.notice ? html`<p class="note">${view.text(view.strategy.notice)}</p>` : nothing}
      ${translationNote(view)} ${this.#stands(view, level + 1)}`;
  }

  /** What the strategy stands for, and all else that the feed says of itself, for those who ask. */
  #stands(view: StrategyView, level: number) {
    const { title, names, content } = standsPart(view, level);
    const about = this.#about(view);
    if (!title) return about;
    return disclosure(
      this.density,
      html`${title} <span class="names">${names}</span>`,
      html`${content} ${about}`,
    );
  }

  #about(view: StrategyView) {
    return html`<details @toggle=${() => this.#more.need()}>
      <summary>${msg('Über diese Strategie', { id: 'about' })}</summary>
      ${
        this.#more.status === 'error'
          ? missedLook(this.#more)
          : html`<strategy-about .view=${view}></strategy-about>`
      }
    </details>`;
  }

  /** To the explorer on this page, else to the town's own page for it. */
  #wayOn({ town }: StrategyView) {
    const label = msg('Handlungsfelder ansehen', { id: 'banner-explore' });
    const page = safeUrl(town?.pages?.['action-field-explorer'], baseUrl());
    if (document.querySelector(EXPLORER)) {
      return html`<button class="button primary" @click=${this.#explore}>${label}</button>`;
    }
    return page ? html`<a class="button primary" href=${page}>${label}</a>` : nothing;
  }

  #explore = (): void => {
    const explorer = document.querySelector<HTMLElement>(EXPLORER);
    focusOn(explorer);
    explorer?.scrollIntoView();
  };
}
