import type { Need } from '@strategy-widgets/feed';
import { publishedNeeds } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { emit } from '../../shared/widget/events.ts';
import { heading } from '../../shared/looks/heading.ts';
import { translationNote } from '../../shared/looks/looks.ts';
import { rootStyles } from '../../shared/looks/root.styles.ts';
import { ContainedElement } from '../../shared/widget/contained-element.ts';
import { HistoryMemory } from '../../shared/page/history-memory.ts';
import { PrintController } from '../../shared/page/print-controller.ts';
import { SheetController } from '../../shared/sheet/sheet-controller.ts';
import { useLabels } from '../../shared/text/localization.ts';
import type { LinkedView } from '../../shared/widget/view.ts';
import type { FormScene } from '../model/form-scene.ts';
import { showResult } from '../sent/after-press.ts';
import { townOf } from '../model/subject.ts';
import { needEntry } from './need-entry.ts';
import { needsStyles } from './needs.styles.ts';

/** As many as show that something happens, before somebody asks for more. */
const FIRST = 3;
const MORE = 12;

/**
 * „Sie haben gesagt – wir haben gemacht“: what residents asked for and what became of it, as the feed
 * publishes it. Internal: the form shows it below itself.
 *
 * @tagname strategy-feedback-needs
 */
export class StrategyFeedbackNeeds extends ContainedElement {
  static override styles = [rootStyles, needsStyles];

  static override properties = {
    scene: { attribute: false },
    headingLevel: { attribute: false },
  };

  scene?: FormScene;

  /** Level of its own heading; entries have none. */
  headingLevel = 3;

  /** Of the sheet, which opens no other address than the form's widgets do. */
  feed?: string;
  urlKey = '';
  debug = false;

  readonly #sheet: SheetController = new SheetController(this, this);
  readonly #print: PrintController = new PrintController(this);
  protected readonly memory: HistoryMemory<{ shown: number }> = new HistoryMemory(
    this,
    () => ({ shown: this.#shown }),
    ({ shown }) => {
      this.#shown = shown ?? FIRST;
    },
  );
  #shown = FIRST;

  get view(): LinkedView | undefined {
    return this.scene?.view;
  }

  protected override willUpdate(): void {
    useLabels(this.view);
    this.view?.store.need('measures');
  }

  protected override render() {
    const { scene, view } = this;
    if (!scene || !view) return nothing;
    const needs = publishedNeeds(view.strategy, {
      municipality: townOf(view, scene.draft)?.id,
      actionField: scene.subject?.actionField,
    });
    if (!needs.length) return nothing;
    const shown = this.#print.isPrinting ? Infinity : this.#shown;
    return html`<div class="root" lang=${view.uiLanguage} dir="ltr">
      ${heading(this.headingLevel, msg('Sie haben gesagt – wir haben gemacht', { id: 'needs-title' }))}
      <ul role="list">
        ${needs.slice(0, shown).map((need) => this.#entry(view, need))}
      </ul>
      ${needs.length > shown ? this.#moreButton(needs.length - shown) : nothing}
      ${translationNote(view)} ${this.#sheet.render()}
    </div>`;
  }

  #entry(view: LinkedView, need: Need) {
    return needEntry(view, need, this.#open);
  }

  #moreButton(left: number) {
    return html`<button class="button" @click=${this.#more}>
      ${
        left > MORE
          ? msg('Weitere Anliegen zeigen', { id: 'needs-more' })
          : msg('Alle Anliegen zeigen', { id: 'needs-all' })
      }
    </button>`;
  }

  #more = (): void => {
    const first = this.#shown;
    this.#shown += MORE;
    void showResult(this, `li:nth-child(${String(first + 1)})`);
  };

  #open = (event: Event, measure: string): void => {
    event.preventDefault();
    if (emit(this, 'strategy-select', { measure }, true)) this.view?.page.set({ measure }, true);
  };
}
