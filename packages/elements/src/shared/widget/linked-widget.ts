import type { AddressValues, PageState } from '@strategy-widgets/feed/registry';
import type { PartName } from '@strategy-widgets/feed';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { resetButton, STEP } from '../looks/list-buttons.ts';
import { HistoryMemory } from '../page/history-memory.ts';
import { ALL_TOWNS, readFilter } from '../page/page-hash.ts';
import { pageState } from '../page/page-state.ts';
import { PrintController } from '../page/print-controller.ts';
import { SheetController } from '../sheet/sheet-controller.ts';
import { emit } from './events.ts';
import { StrategyWidget } from './strategy-widget.ts';
import { isLinked, type LinkedView } from './view.ts';

/**
 * A widget that shows measures: it follows the filters of its page, changes them, and opens a measure's
 * sheet.
 *
 * @fires strategy-filter-change - The shown measures changed.
 * @fires strategy-select - A measure is about to open; cancelable.
 */
export abstract class LinkedWidget extends StrategyWidget {
  static override properties: PropertyDeclarations = {
    filter: {},
    measure: {},
    scope: {},
    limit: { type: Number },
  };

  /**
   * What the group of widgets starts with, in the words of the address:
   * `field=mobilitaet&phase=completed`; the address itself comes first, and residents may lift it.
   */
  filter?: string;

  /** Ids of the measures that the group of widgets starts with, joined by commas; default: all. */
  measure?: string;

  /** Starts with the measures of all towns on the page of one. */
  scope?: 'all';

  /** Measures shown at first and with each step; default 24. */
  limit: number = STEP;

  protected readonly sheet: SheetController = new SheetController(this, this.strategy);
  protected readonly print: PrintController = new PrintController(this);
  protected readonly memory: HistoryMemory = new HistoryMemory(
    this,
    () => this.unfolded(),
    (kept) => {
      this.unfold(kept);
    },
  );
  /** Stands for this widget where the page state must not hold it. */
  readonly #self = {};
  #page?: PageState;

  protected override parts(): readonly PartName[] {
    return ['core', 'measures'];
  }

  protected override page(feedUrl: string): PageState {
    // Another group of widgets, where the key changed.
    this.#page?.preset({}, this.#self);
    const page = (this.#page = pageState(feedUrl, this.urlKey));
    page.preset(this.#start(), this.#self);
    return page;
  }

  /** Properties that say what a resident unfolded, for „back“: numbers, words and whether. */
  protected unfolded(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Takes back in what `unfolded` said when the page was left. */
  protected unfold(kept: Readonly<Record<string, unknown>>): void {
    Object.assign(this, kept);
  }

  /** Takes back what only this widget knows of a resident's choice. */
  protected reset(): void {
    return undefined;
  }

  /**
   * Tells what is shown now, aloud and to the page. Not before the long texts can be searched, too: what
   * was found in titles alone would be corrected a moment later.
   *
   * @param count - of the shown measures
   * @param isOurs - whether the page is told
   */
  protected announce(view: LinkedView, sentence: string, count: number, isOurs = true): void {
    const { measure: _opened, ...filter } = view.page.get();
    if (filter.q && view.state.parts.search === 'loading') return;
    const tell = () => {
      if (isOurs) emit(this, 'strategy-filter-change', { filter: view.page.get(), count });
    };
    this.announcer.say(sentence, tell, JSON.stringify(filter));
  }

  protected resetButton(view: LinkedView): unknown {
    return resetButton(this, view, () => {
      this.reset();
    });
  }

  protected abstract override content(view: LinkedView): unknown;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.preset({}, this.#self);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isOther = ['filter', 'measure', 'scope'].some((name) => changed.has(name));
    if (isOther) this.#page?.preset(this.#start(), this.#self);
  }

  /** Another widget of the page shows the sheet meanwhile. */
  protected override failed(error: unknown): unknown {
    this.sheet.hostDisconnected();
    return super.failed(error);
  }

  protected override render(): unknown {
    const shown = this.strategy.render((view) => (isLinked(view) ? this.content(view) : nothing));
    return html`${shown}${this.sheet.render()}`;
  }

  /** What the attributes say, in the words of the address. */
  #start(): AddressValues {
    const { filter = '', measure, scope } = this;
    return {
      ...(scope === 'all' && { municipality: ALL_TOWNS }),
      ...(measure && { only: measure }),
      ...readFilter(filter),
    };
  }
}
