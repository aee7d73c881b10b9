import type { Measure, MeasureFilter } from '@strategy-widgets/feed';
import {
  facetCounts,
  lateness,
  liftedCount,
  measuresMatching,
  phaseCounts,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { listStyles } from '../shared/looks/list.styles.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { moreButton, skipButton, stepOf } from '../shared/looks/list-buttons.ts';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import { explorerStyles } from './action-field-explorer.styles.ts';
import { fieldList, fieldsNote } from './field-list.ts';
import { filterBar } from './filter-bar.ts';
import { groupByField, measureList, type ListContext } from './measure-list.ts';
import { resultSentence } from './result-sentence.ts';
import { SearchField } from './search-field.ts';

/**
 * „Was tun die Kommunen bei Ihrem Thema?“: action fields with counts, measures to search and filter,
 * and one measure's sheet with its state in every town.
 *
 * @tagname strategy-action-field-explorer
 */
export class StrategyActionFieldExplorer extends LinkedWidget {
  static override styles = [rootStyles, phaseStyles, listStyles, explorerStyles];

  static override properties = { extra: { state: true } };

  private extra = 0;

  readonly #search: SearchField = new SearchField(this, (q) => {
    this.extra = 0;
    this.strategy.view?.page?.set({ q });
  });
  #filter: MeasureFilter = {};
  #found: readonly Measure[] = [];
  #sentence = '';

  /** Finds what is to be shown. */
  protected override follow(view: LinkedView): void {
    const filter = (this.#filter = followFilter(view));
    const text = view.state.searchText;
    if (!view.strategy.measures.length) return;
    // A link with a search, too, wants more than titles searched.
    if (filter.text) view.store.need('search');
    const found = (this.#found = measuresMatching(view.strategy, filter, text));
    const counts = phaseCounts(view.strategy, filter, text);
    const late = lateness(view.strategy, filter, text);
    this.#sentence = resultSentence(counts, late, chosenTown(view, filter), view.uiLanguage);
    this.announce(view, this.#sentence, found.length);
  }

  protected override content(view: LinkedView) {
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
      ${translationNote(view)}
      <span id="end"></span>`;
  }

  #filters(view: LinkedView, filter: MeasureFilter, text?: readonly string[]) {
    const counts = facetCounts(view.strategy, filter, 'actionField', text);
    const total = liftedCount(view.strategy, filter, 'actionField', text);
    return html`<div class="filters">
      ${heading(this.headingLevel + 1, msg('Themen', { id: 'fields-title' }))}
      ${fieldList(view, counts, total)} ${fieldsNote(this.#found)} ${filterBar(view, filter, text)}
      ${this.resetButton(view)}
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
    const shown = this.print.isPrinting ? Infinity : stepOf(this.limit) + this.extra;
    return html`${measureList(groupByField(measures, context), shown, context)}
    ${moreButton(measures.length - shown, view.uiLanguage, this.#more)}`;
  }

  protected override unfolded() {
    return { extra: this.extra };
  }

  protected override reset(): void {
    this.#search.cancel();
    this.extra = 0;
  }

  #more = async (): Promise<void> => {
    const next = stepOf(this.limit) + this.extra;
    this.extra += stepOf(this.limit);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.measure a').item(next).focus();
  };
}
