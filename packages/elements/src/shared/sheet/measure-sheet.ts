import type { Measure, Strategy } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { focusOn } from '../looks/heading.ts';
import { emptyLook, missedLook, translationNote } from '../looks/looks.ts';
import { pageFilter } from '../page/page-filter.ts';
import { phaseStyles } from '../looks/phase.styles.ts';
import { rootStyles } from '../looks/root.styles.ts';
import { useLabels } from '../text/localization.ts';
import { ContainedElement } from '../widget/contained-element.ts';
import { IdlePart } from '../widget/late/idle-part.ts';
import type { LinkedView } from '../widget/view.ts';
import { sheetStyles } from './measure-sheet.styles.ts';
import { hasPhone, phones } from './phones.ts';
import { sheetContent } from './sheet-content.ts';

/** A measure by its id, or by one that it had before: old links still resolve. */
const findMeasure = (strategy: Strategy, id: string): Measure | undefined =>
  strategy.measures.find((measure) => measure.id === id) ??
  strategy.measures.find(({ aliases }) => aliases.includes(id));

/** The second click of a double click on what closes the sheet must not press what lay below it. */
const swallowSecond = (event: MouseEvent): void => {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

/**
 * One measure in full, in a dialog over the page. Internal: widgets open it through the page state.
 *
 * @tagname strategy-measure-sheet
 */
export class StrategyMeasureSheet extends ContainedElement {
  static override styles = [rootStyles, phaseStyles, sheetStyles];

  static override properties = {
    view: { attribute: false },
    headingLevel: { attribute: false },
  };

  /** What the opening widget sees. */
  view?: LinkedView;

  /** Level of the opening widget's heading. */
  headingLevel = 2;

  readonly #more: IdlePart<unknown> = new IdlePart(
    this,
    () => import('../more/strategy-measure-more.ts'),
    () => this.renderRoot.querySelector('strategy-measure-more'),
  );

  #measure?: Measure;
  #shown?: string;

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #id(): string | undefined {
    return this.view?.page.get().measure;
  }

  /** Finds the opened measure and asks for everything about it. */
  protected override willUpdate(): void {
    const { view } = this;
    const id = this.#id;
    useLabels(view);
    this.#measure = view && id ? findMeasure(view.strategy, id) : undefined;
    if (!view || !this.#measure) return;
    view.store.needDetail(this.#measure.id);
    if (phones.status === 'initial' && hasPhone(view, this.#measure)) {
      void phones.load().then(() => {
        this.requestUpdate();
      });
    }
  }

  protected override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<div class="root" lang=${view.uiLanguage} dir="ltr">
      <dialog aria-labelledby="title" @cancel=${this.#cancel} @close=${this.#closed}>
        <div class="sheet">
          <div class="bar">
            <button class="button close" @click=${this.#close}>
              ${msg('Schließen', { id: 'close' })}
            </button>
          </div>
          ${this.#id ? this.#content(view) : nothing}
        </div>
      </dialog>
    </div>`;
  }

  #content(view: LinkedView) {
    const measure = this.#measure;
    if (!measure) {
      return html`<div id="title">
        ${emptyLook(msg('Diese Maßnahme gibt es hier nicht oder nicht mehr.', { id: 'sheet-missing' }))}
      </div>`;
    }
    return html`${sheetContent(view, measure, pageFilter(view).municipality, this.headingLevel)}
      <details @toggle=${() => this.#more.need()}>
        <summary>${msg('Mehr Angaben', { id: 'sheet-more' })}</summary>
        ${
          this.#more.status === 'error'
            ? missedLook(this.#more)
            : html`<strategy-measure-more
                .view=${view}
                .measure=${measure}
                .headingLevel=${this.headingLevel + 1}
              ></strategy-measure-more>`
        }
      </details>
      ${translationNote(view)}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const dialog = this.#dialog;
    // Not in the template: a click beside the sheet is a short cut, Escape and the button are the way.
    // The browser keeps one of equal listeners.
    dialog?.addEventListener('click', this.#backdrop);
    if (!dialog) return;
    // One measure led to another.
    if (dialog.open && this.#id && this.#id !== this.#shown) {
      dialog.scrollTop = 0;
      dialog.querySelector('button')?.focus();
    }
    this.#shown = this.#id;
    if (dialog.open === Boolean(this.#id)) return;
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  #close = (): void => {
    addEventListener('click', swallowSecond, { capture: true, once: true });
    this.view?.page.close();
  };

  /** Escape leaves by the same way as the button, so that Back has nothing left to undo. */
  #cancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  /** Chromium closes on a second Escape whatever the page says. */
  #closed = (): void => {
    if (this.#id && !this.#dialog?.open) this.#close();
    this.#goOn();
  };

  /** The browser gives the focus back to what opened the sheet, unless that has gone meanwhile. */
  #goOn(): void {
    const root = this.getRootNode() as ShadowRoot;
    // It is taken from what is hidden a frame later only; `:focus-within` no longer matches by then.
    if (document.activeElement !== document.body && root.activeElement !== this) return;
    focusOn(root.querySelector<HTMLElement>('h2,h3,h4,h5,h6'), true);
  }

  #backdrop = (event: Event): void => {
    if (event.target === this.#dialog) this.#close();
  };
}
