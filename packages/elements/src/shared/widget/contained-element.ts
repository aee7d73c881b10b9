import { warnOnce } from '@strategy-widgets/feed/registry';
import { LitElement, nothing, render } from 'lit';
import { emit } from './events.ts';

/**
 * An element whose exceptions end in itself (H-21). Lit leaves the place blank or half changed, and the
 * page with an unhandled rejection; here whatever an update throws is told once and something whole is
 * shown instead. The next update tries again.
 *
 * @fires strategy-error - A part of a widget cannot be shown; `detail.code` is `part-failed`.
 */
export abstract class ContainedElement extends LitElement {
  #hasFailed = false;

  /** Updates at once where an update is due. */
  override performUpdate(): void {
    try {
      super.performUpdate();
      this.succeeded();
    } catch (error) {
      // Not by an update: what is to be shown must not depend on what just failed.
      render(this.failed(error), this.renderRoot, this.renderOptions);
    }
  }

  /** Called when an update went through, with all that listens to it. */
  protected succeeded(): void {
    this.#hasFailed = false;
  }

  /** Tells that updates fail, once until one succeeds; answers what is shown in the element's place. */
  protected failed(error: unknown): unknown {
    const code = 'part-failed';
    if (!this.#hasFailed) {
      this.#hasFailed = true;
      warnOnce(code, `${this.localName}: ${String(error)}`, error);
      emit(this, 'strategy-error', { code });
    }
    return nothing;
  }
}
