import type { LitElement, ReactiveController } from 'lit';
import { sending } from './send/sending-parts.ts';
import { draftOf, isUnsent, keptOf, storageName, type Draft } from './model/draft.ts';

/** Whether a message waits on this device. Nothing is stored by asking. */
function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(storageName(name)) !== null;
  } catch {
    // A frame without an origin has none.
    return false;
  }
}

/**
 * Keeps a form's draft: over rebuilt elements, over „back“ by the browser's own restoring of form
 * fields, and by asking before a page with unsent text goes away. That listener is there only while
 * there is some, since it could keep a page out of the browser's back and forward cache.
 */
export class DraftController implements ReactiveController {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  #restored = '';
  draft?: Draft;

  constructor(host: LitElement) {
    this.#host = host;
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  /**
   * @param name - what is the same for a rebuilt form
   */
  take(name: string): Draft {
    const draft = (this.draft = draftOf(name, this.#host));
    if (this.#restored) draft.restore(this.#restored);
    this.#restored = '';
    void this.#recall(draft);
    return draft;
  }

  /** Brings back what a resident had this device remember, looked for once. */
  async #recall(draft: Draft): Promise<void> {
    const { state } = draft;
    if (state.isRecalled) return;
    draft.lookBack();
    if (!isRemembered(state.key)) return;
    (await sending.load())?.take(state);
    this.#host.requestUpdate();
  }

  /** Takes what the browser kept of this form; there is no draft before the feed is. */
  restore(state: string): void {
    this.#restored = state;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const state = this.draft?.state;
    const unsent = state && isUnsent(state) ? state : undefined;
    this.#internals.setFormValue(null, unsent ? keptOf(unsent) : null);
    if (unsent && this.#host.isConnected) addEventListener('beforeunload', this.#ask);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
  }

  #ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Safari asks only for this one.
    (event as { returnValue: unknown }).returnValue = true;
  };
}
