import type { Measure, MeasureFilter } from '@strategy-widgets/feed';
import { type AddressValues, whenIdle } from '@strategy-widgets/feed/registry';
import {
  facetCounts,
  lateness,
  LISTED_FIRST,
  liftedCount,
  measuresMatching,
  phaseCounts,
  queryTerms,
} from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { listStyles } from '../shared/looks/list.styles.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { moreButton, skipButton, STEP, stepOf } from '../shared/looks/list-buttons.ts';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { LatePart } from '../shared/widget/late/late-part.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import { explorerStyles } from './action-field-explorer.styles.ts';
import { fieldList, fieldsNote, showChosen } from './field-list.ts';
import { filterBar, filterButton, orderIn, toSearch } from './filter-bar.ts';
import { measureList } from './measure-list.ts';
import { toolStyles } from './tools.styles.ts';
import { explorerTitle, resultSentence } from './result-sentence.ts';
import type * as SearchHelp from './search/search-help.ts';
import { SearchField } from './search/search-field.ts';

/**
 * „Was tun die Kommunen bei Ihrem Thema?“: action fields with counts, measures to search and filter,
 * and one measure's sheet with its state in every town.
 *
 * @tagname strategy-action-field-explorer
 */
export class StrategyActionFieldExplorer extends LinkedWidget {
  static override styles = [rootStyles, phaseStyles, listStyles, toolStyles, explorerStyles];

  static override properties = { extra: { state: true }, open: { state: true } };

  /** Measures shown at first and with each step; default 10, then 24 each, with `density="full"` 24 always. */
  override limit = 0;

  private extra = 0;

  /** Whether topics and filters are unfolded, once a resident said so. */
  private open?: boolean;

  readonly #search: SearchField = new SearchField(this, (q) => {
    this.#choose({ q });
  });
  /** Only who searches, sorts or finds nothing needs it. */
  readonly #help: LatePart<typeof SearchHelp> = new LatePart(
    () => import('./search/search-help.ts'),
    this,
  );
  #filter: MeasureFilter = {};
  #found: readonly Measure[] = [];
  #sentence = '';
  #field?: string;

  /** Finds what is to be shown. */
  protected override follow(view: LinkedView): void {
    const filter = (this.#filter = followFilter(view));
    const text = view.state.searchText;
    if (!view.strategy.measures.length) return;
    // A link with a search, too, wants more than titles searched.
    if (filter.text) view.store.need('search');
    // What is listed first has its own; print, search and what follows have theirs soon.
    if (view.state.parts.teasers === 'absent')
      whenIdle(() => {
        view.store.need('teasers');
      });
    const found = (this.#found = measuresMatching(view.strategy, filter, text));
    if (filter.text || orderIn(view) || !found.length) this.#help.need();
    const counts = phaseCounts(view.strategy, filter, text);
    const late = lateness(view.strategy, filter, text);
    const town = chosenTown(view, filter);
    this.#sentence = resultSentence(counts, late, filter, town, view.uiLanguage);
    this.announce(view, this.#sentence, found.length);
  }

  protected override content(view: LinkedView) {
    const title = this.heading ?? explorerTitle(chosenTown(view, this.#filter));
    const nothingYet = msg('Noch sind keine Maßnahmen veröffentlicht.', { id: 'explorer-empty' });
    return [
      heading(this.headingLevel, title),
      view.strategy.measures.length ? this.#browse(view) : emptyLook(nothingYet),
    ];
  }

  #browse(view: LinkedView) {
    const { state, strategy } = view;
    const counts = facetCounts(strategy, this.#filter, 'actionField', state.searchText);
    const total = liftedCount(strategy, this.#filter, 'actionField', state.searchText);
    const help = this.#help.value;
    const isEmpty = !this.#found.length;
    // Right below the field where there is nothing, else after what there is.
    const ways = help?.waysOn(view, this.#filter, this.#found, this.#choose);
    const toggle = () => {
      this.open = !this.#isOpen;
    };
    return html`${skipButton(this, msg('Liste der Maßnahmen überspringen', { id: 'skip' }))}
      <div class="tools">
        ${this.#search.render(view)} ${filterButton(view, this.#isOpen, toggle)}
      </div>
      <div class="layout" ?data-open=${this.#isOpen}>
        <div class="topics">
          ${heading(this.headingLevel + 1, msg('Themen', { id: 'fields-title' }))}
          ${fieldList(view, this.#filter.actionField ?? [], counts, total, this.#choose)}
        </div>
        ${filterBar(view, this.#filter, this.#choose)}
        <div class="summary">
          <p class="sentence">${this.#sentence}</p>
          ${this.resetButton(view)} ${help?.alsoSearched(view, this.#filter)}
          ${isEmpty ? ways : nothing}
        </div>
        <div class="results">
          ${this.#list(view, counts)} ${isEmpty ? nothing : ways} ${fieldsNote(this.#found)}
          ${toSearch(this, this.#found.length)}
        </div>
      </div>
      ${translationNote(view)}
      <span id="end"></span>`;
  }

  #list(view: LinkedView, counts: ReadonlyMap<string, number>) {
    const { municipality, actionField, text = '' } = this.#filter;
    const terms = queryTerms(view.strategy, text);
    const order = orderIn(view);
    const help = this.#help.value;
    const shown = this.print.isPrinting ? Infinity : this.#first + this.extra;
    const list = measureList(this.#found, shown, {
      view,
      town: municipality,
      fields: actionField,
      sorted: order && help?.sorted(view, this.#found, order, municipality),
      isByChange: order === 'changed',
      level: this.headingLevel + 1,
      counts,
      choose: this.#choose,
      wordFound: (measure) => text && help?.wordFound(view, measure, municipality, terms),
      host: this,
    });
    return [list, moreButton(this.#found.length - shown, view.uiLanguage, this.#more)];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { field } = this.strategy.view?.page?.get() ?? {};
    if (field !== this.#field) showChosen(this.renderRoot);
    this.#field = field;
  }

  get #isFull(): boolean {
    return this.density === 'full';
  }

  get #isOpen(): boolean {
    return this.open ?? this.#isFull;
  }

  get #first(): number {
    return stepOf(this.limit, this.#isFull ? STEP : LISTED_FIRST);
  }

  protected override unfolded() {
    return { extra: this.extra, open: this.#isOpen };
  }

  protected override reset(): void {
    this.#search.cancel();
    this.extra = 0;
  }

  /** After what a resident chose the sentence says what became of it, and is in sight with the list below. */
  #choose = (change: AddressValues): void => {
    this.extra = 0;
    this.strategy.view?.page?.set(change);
    // What the other widgets show then would push it out of sight.
    setTimeout(() => {
      const sentence = this.renderRoot.querySelector('.sentence');
      sentence?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  };

  #more = async (): Promise<void> => {
    const next = this.#first + this.extra;
    this.extra += stepOf(this.limit);
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.measure a').item(next).focus();
  };
}
