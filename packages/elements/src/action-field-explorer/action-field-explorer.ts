import type { Measure, MeasureFilter } from '@strategy-widgets/feed';
import { facetCounts, liftedCount, measuresMatching, phaseCounts } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { Announcer } from '../shared/page/announcer.ts';
import { emit } from '../shared/widget/events.ts';
import { heading } from '../shared/looks/heading.ts';
import { linkedProperties } from '../shared/widget/linked-properties.ts';
import { listStyles } from '../shared/looks/list.styles.ts';
import { emptyLook } from '../shared/looks/looks.ts';
import { translationNote } from '../shared/looks/marks.ts';
import { moreButton, PAGE, stepOf } from '../shared/looks/more.ts';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import { pageState } from '../shared/page/page-state.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { PrintController } from '../shared/page/print-controller.ts';
import { resetButton } from '../shared/looks/reset-button.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { SheetController } from '../shared/sheet/sheet-controller.ts';
import { skipButton } from '../shared/looks/skip-button.ts';
import { StrategyController } from '../shared/widget/strategy-controller.ts';
import { isLinked, type LinkedView } from '../shared/widget/view.ts';
import { explorerStyles } from './action-field-explorer.styles.ts';
import { fieldList } from './field-list.ts';
import { filterBar } from './filter-bar.ts';
import { groupByField, measureList, type ListContext } from './measure-list.ts';
import { resultSentence } from './result-sentence.ts';
import { SearchField } from './search-field.ts';

/**
 * „Was tun die Kommunen bei Ihrem Thema?“: action fields with counts, measures to search and filter,
 * and one measure's sheet with its state in every town.
 *
 * @tagname strategy-action-field-explorer
 * @slot - Fallback content: shown until the widget is there and again when it cannot load.
 * @fires strategy-ready - The content is shown.
 * @fires strategy-error - The content cannot be shown; `detail.code` says why.
 * @fires strategy-feed-report - Some entries of the feed could not be read.
 * @fires strategy-filter-change - The shown measures changed.
 * @fires strategy-select - A measure is about to open; cancelable.
 */
export class StrategyActionFieldExplorer extends LitElement {
  static override styles = [rootStyles, phaseStyles, listStyles, explorerStyles];

  static override properties = {
    ...linkedProperties,
    extra: { state: true },
  };

  /** URL of the strategy feed; default: the script tag's. */
  feed?: string;

  /** Slug, AGS or ARS of the town whose view is shown; default: the script tag's, else all towns. */
  municipality?: string;

  /** Heading in place of the generated one. */
  heading?: string;

  /** Level of the widget's heading, 2 to 6. */
  headingLevel = 2;

  /** Name of the group of widgets that share filters; default: all of the same feed. */
  urlKey = '';

  /** Shows the webmaster what could not be read. */
  debug = false;

  /** Measures shown at first and with each step; default 24. */
  limit: number = PAGE;

  private extra = 0;

  readonly #strategy: StrategyController = new StrategyController(
    this,
    ['core', 'measures'],
    pageState,
    (view) => this.#follow(view),
  );
  readonly #sheet: SheetController = new SheetController(this, this.#strategy);
  readonly #search: SearchField = new SearchField(this, (q) => {
    this.extra = 0;
    this.#strategy.view?.page?.set({ q });
  });
  readonly #print: PrintController = new PrintController(this);
  readonly #announcer: Announcer = new Announcer(this);
  #filter: MeasureFilter = {};
  #found: readonly Measure[] = [];
  #sentence = '';

  /** Finds what is to be shown. */
  #follow(view: LinkedView): void {
    const filter = (this.#filter = followFilter(view));
    const text = view.state.searchText;
    if (!view.strategy.measures.length) return;
    // A link with a search, too, wants more than titles searched.
    if (filter.text) view.store.need('search');
    const found = (this.#found = measuresMatching(view.strategy, filter, text));
    const counts = phaseCounts(view.strategy, filter, text);
    this.#sentence = resultSentence(counts, chosenTown(view, filter), view.uiLanguage);
    this.#announcer.say(this.#sentence, () => {
      emit(this, 'strategy-filter-change', { filter: view.page.get(), count: found.length });
    });
  }

  protected override render() {
    return html`${this.#strategy.render((view) => (isLinked(view) ? this.#content(view) : nothing))}${this.#sheet.render()}`;
  }

  #content(view: LinkedView) {
    const town = chosenTown(view, this.#filter);
    const title =
      this.heading ??
      (town
        ? msg(str`Was tut ${town.name} bei Ihrem Thema?`, { id: 'explorer-title-town' })
        : msg('Was tun die Kommunen bei Ihrem Thema?', { id: 'explorer-title' }));
    const nothingYet = msg('Noch sind keine Maßnahmen veröffentlicht.', { id: 'explorer-empty' });
    return [
      heading(this.headingLevel, title),
      view.strategy.measures.length ? this.#browse(view) : emptyLook(nothingYet),
    ];
  }

  #browse(view: LinkedView) {
    return html`${skipButton(this, msg('Liste der Maßnahmen überspringen', { id: 'skip' }))}
      ${this.#search.render(view)}
      <div class="layout">
        ${this.#filters(view, this.#filter, view.state.searchText)}
        <div class="results">
          <p class="sentence">${this.#sentence}</p>
          ${this.#list(view, this.#filter, this.#found)}
        </div>
      </div>
      ${translationNote(view)} ${this.#announcer.render()}
      <span id="end"></span>`;
  }

  #filters(view: LinkedView, filter: MeasureFilter, text?: readonly string[]) {
    const counts = facetCounts(view.strategy, filter, 'actionField', text);
    const total = liftedCount(view.strategy, filter, 'actionField', text);
    return html`<div class="filters">
      ${heading(this.headingLevel + 1, msg('Themen', { id: 'fields-title' }))}
      ${fieldList(view, counts, total)} ${filterBar(view, filter, text)}
      ${resetButton(this, view, this.#reset)}
    </div>`;
  }

  #list(view: LinkedView, filter: MeasureFilter, measures: readonly Measure[]) {
    const context: ListContext = {
      view,
      town: filter.municipality,
      field: filter.actionField?.[0],
      level: this.headingLevel + 1,
      host: this,
    };
    const shown = this.#print.isPrinting ? Infinity : stepOf(this.limit) + this.extra;
    return html`${measureList(groupByField(measures, context), shown, context)}
    ${moreButton(measures.length - shown, view.uiLanguage, this.#more)}`;
  }

  #reset = (): void => {
    this.#search.cancel();
    this.extra = 0;
  };

  #more = async (): Promise<void> => {
    const next = stepOf(this.limit) + this.extra;
    this.extra += stepOf(this.limit);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.measure a').item(next).focus();
  };
}
