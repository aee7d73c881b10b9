import type { ReactiveController } from 'lit';
import { html, nothing } from 'lit';
import type { PageState } from '../page/page-state.ts';
import type { StrategyController } from '../widget/strategy-controller.ts';
import { isLinked } from '../widget/view.ts';
import type { StrategyHost } from '../widget/strategy-host.ts';

/**
 * Shows the opened measure's sheet for any widget that has it, as a chunk of its own. Where several
 * widgets share a page state only one of them shows it.
 */
export class SheetController implements ReactiveController {
  readonly #host: StrategyHost;
  readonly #strategy: Pick<StrategyController, 'view'>;
  #page?: PageState;
  #isOurs = false;
  #loaded = false;

  constructor(host: StrategyHost, strategy: Pick<StrategyController, 'view'>) {
    this.#host = host;
    this.#strategy = strategy;
    host.addController(this);
  }

  hostUpdate(): void {
    const page = this.#strategy.view?.page;
    if (page !== this.#page) this.hostDisconnected();
    this.#page = page;
    this.#isOurs = Boolean(page?.claimSheet(this));
    if (this.#isOurs && page?.get()['measure']) void this.#load();
  }

  hostDisconnected(): void {
    this.#page?.releaseSheet(this);
    this.#page = undefined;
  }

  render(): unknown {
    const { view } = this.#strategy;
    if (!isLinked(view) || !this.#loaded || !this.#isOurs) return nothing;
    return html`<strategy-measure-sheet
      color-scheme=${this.#host.getAttribute('color-scheme') ?? nothing}
      .view=${view}
      .headingLevel=${this.#host.headingLevel}
    ></strategy-measure-sheet>`;
  }

  async #load(): Promise<void> {
    if (this.#loaded) return;
    await import('./strategy-measure-sheet.ts');
    this.#loaded = true;
    this.#host.requestUpdate();
  }
}
