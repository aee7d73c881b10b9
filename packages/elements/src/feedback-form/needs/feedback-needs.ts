import type { Need } from '@strategy-widgets/feed';
import { publishedNeeds } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { emit } from '../../shared/widget/events.ts';
import { DisclosureController } from '../../shared/fold/disclosure-controller.ts';
import { disclosure } from '../../shared/fold/disclosure.ts';
import { heading } from '../../shared/looks/heading.ts';
import { samplesMark, translationNote } from '../../shared/looks/looks.ts';
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

/** As many as show what happens, before somebody unfolds the rest. */
const FIRST = 2;
/** As many as a page renders before somebody asks for more. */
const MOST = 50;

const title = (): string => msg('Was andere sagen – und was daraus wird', { id: 'needs-title' });

const restWords = (count: number): string =>
  count === 1
    ? msg('Ein weiteres Anliegen', { id: 'needs-other' })
    : msg(str`${count} weitere Anliegen`, { id: 'needs-others' });

/**
 * „Was andere sagen – und was daraus wird“: what residents asked for and what became of it, as the feed
 * publishes it. Internal: the form shows it beside or below itself.
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
      this.#shown = shown ?? MOST;
    },
  );
  #shown = MOST;

  constructor() {
    super();
    new DisclosureController(this, true);
  }

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
    const shown = this.#print.isPrinting ? needs.length : this.#shown;
    const rest = needs.slice(FIRST, shown);
    return html`<div class="root" lang=${view.uiLanguage} dir="ltr">
      ${heading(this.headingLevel, html`${title()} ${samplesMark(needs)}`)}
      ${this.#list(view, needs, needs.slice(0, FIRST))}
      ${rest.length ? disclosure(scene.density, restWords(needs.length - FIRST), [this.#list(view, needs, rest), needs.length > shown ? this.#moreButton() : nothing]) : nothing}
      ${translationNote(view)} ${this.#sheet.render()}
    </div>`;
  }

  #list(view: LinkedView, needs: readonly Need[], shown: readonly Need[]) {
    return html`<ul role="list">
      ${shown.map((need) => needEntry(view, need, needs, this.#open))}
    </ul>`;
  }

  #moreButton() {
    return html`<button class="button" @click=${this.#more}>
      ${msg('Weitere Anliegen zeigen', { id: 'needs-more' })}
    </button>`;
  }

  #more = (): void => {
    const first = this.#shown - FIRST;
    this.#shown += MOST;
    void showResult(this, `details li:nth-child(${String(first + 1)})`);
  };

  #open = (event: Event, measure: string): void => {
    event.preventDefault();
    if (emit(this, 'strategy-select', { measure }, true)) this.view?.page.set({ measure }, true);
  };
}
