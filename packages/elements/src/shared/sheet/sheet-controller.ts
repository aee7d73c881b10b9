import type { PageState } from '@strategy-widgets/feed/registry';
import type { ReactiveController } from 'lit';
import { html, nothing } from 'lit';
import { missedLook } from '../looks/looks.ts';
import { LatePart } from '../widget/late/late-part.ts';
import type { StrategyController } from '../widget/strategy-controller.ts';
import { isLinked, type StrategyHost } from '../widget/view.ts';

/**
 * Shows the opened measure's sheet for any widget that has it, as a chunk of its own. Where several
 * widgets share a page state only one of them shows it.
 */
export class SheetController implements ReactiveController {
  readonly #host: StrategyHost;
  readonly #strategy: Pick<StrategyController, 'view'>;
  readonly #code: LatePart<unknown>;
  #page?: PageState;
  #measure?: string;
  #isOurs = false;

  constructor(host: StrategyHost, strategy: Pick<StrategyController, 'view'>) {
    this.#host = host;
    this.#strategy = strategy;
    this.#code = new LatePart(() => import('./strategy-measure-sheet.ts'), host);
    host.addController(this);
  }

  // Not before: a widget that fails must not keep the sheet from the others.
  hostUpdated(): void {
    const page = this.#strategy.view?.page;
    if (page !== this.#page) this.hostDisconnected();
    this.#page = page;
    this.#isOurs = Boolean(page?.claimSheet(this));
    const measure = this.#isOurs ? page?.get().measure : undefined;
    // One that could not be loaded is asked for again with the next measure.
    if (measure && measure !== this.#measure) void this.#show();
    this.#measure = measure;
  }

  /** Lets others show the sheet. */
  hostDisconnected(): void {
    const page = this.#page;
    this.#page = this.#measure = undefined;
    this.#isOurs = false;
    page?.releaseSheet(this);
  }

  async #show(): Promise<void> {
    await this.#code.load();
    await this.#host.updateComplete;
    // Who opened it is elsewhere in a long list.
    this.#host.renderRoot.querySelector<HTMLElement>('.missed button')?.focus();
  }

  render(): unknown {
    const { view } = this.#strategy;
    if (!isLinked(view) || !this.#isOurs) return nothing;
    if (this.#code.status === 'error' && this.#measure)
      return html`<div class="wall">
        <div class="root missed" lang=${view.uiLanguage} dir="ltr">${missedLook(this.#code)}</div>
      </div>`;
    if (this.#code.status !== 'complete') return nothing;
    return html`<strategy-measure-sheet
      color-scheme=${this.#host.colorScheme ?? nothing}
      .view=${view}
      .headingLevel=${this.#host.headingLevel}
    ></strategy-measure-sheet>`;
  }
}
