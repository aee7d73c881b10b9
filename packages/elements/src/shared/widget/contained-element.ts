import { warnOnce } from '@strategy-widgets/feed/registry';
import { adoptStyles, type CSSResult, LitElement, nothing, render } from 'lit';
import { holdFocus } from '../looks/heading.ts';
import { emit } from './events.ts';
import { ownNodes } from './own-nodes.ts';

/**
 * Gives a shadow root its styles in whichever document it is: each takes only sheets of its own window,
 * and a move from one to another takes all away.
 */
function dress(root: ShadowRoot, { elementStyles }: typeof LitElement): void {
  const { ownerDocument } = root;
  if (ownerDocument === document) {
    adoptStyles(root, elementStyles);
    return;
  }
  const view = ownerDocument.defaultView;
  // A document that is not shown has no window; it is left before anybody sees the element.
  if (view)
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
}

/**
 * An element whose exceptions end in itself (H-21). Lit leaves the place blank or half changed, and the
 * page with an unhandled rejection; here whatever an update throws is told once and something whole is
 * shown instead. The next update tries again.
 *
 * @fires strategy-error - A part of a widget cannot be shown; `detail.code` is `part-failed`.
 */
export abstract class ContainedElement extends LitElement {
  #hasFailed = false;
  readonly #amongOwn: ReturnType<typeof ownNodes> = ownNodes(() => this.renderRoot);

  /** Called when the element came into another document, such as that of a frame or back. */
  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot, this.constructor as typeof LitElement);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    dress(root, this.constructor as typeof LitElement);
    return root;
  }

  /** Updates at once where an update is due. */
  override performUpdate(): void {
    const keepFocus = holdFocus(this.shadowRoot);
    this.#amongOwn(() => {
      try {
        super.performUpdate();
        this.succeeded();
      } catch (error) {
        // Not by an update: what is to be shown must not depend on what just failed.
        render(this.failed(error), this.renderRoot, this.renderOptions);
      }
    });
    keepFocus();
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
