import type { Municipality } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { disclosure } from '../shared/fold/disclosure.ts';
import { heading } from '../shared/looks/heading.ts';
import { listStyles } from '../shared/looks/list.styles.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { skipButton, STEP, stepOf } from '../shared/looks/list-buttons.ts';
import { isBeside } from '../shared/page/beside.ts';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import { ALL_TOWNS } from '../shared/page/page-hash.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import { isLinked, type LinkedView } from '../shared/widget/view.ts';
import { BoundaryLoader } from './map/boundary-loader.ts';
import { MapBox } from './map/map-box.ts';
import type { MapContext } from './map/map-context.ts';
import { mapSentence, mapTitle } from './map-sentence.ts';
import { listTitle, placeList, type Pages } from './list/place-list.ts';
import { PlacesMemory } from './list/places-memory.ts';
import { besideStyles } from './map/beside.styles.ts';
import { mapStyles } from './map/map.styles.ts';
import { projectMapStyles } from './project-map.styles.ts';
import { noMap, townChoice } from './map-choices.ts';

const EXPLORER = 'strategy-action-field-explorer';

/** So many measures stand before the map at first where no other list is on the page. */
const FEW = 6;

const FIRST: Pages = { placed: 0, elsewhere: 0 };
const ALL: Pages = { placed: Infinity, elsewhere: Infinity };

/**
 * „Was passiert in meiner Nähe?“: the measures by town as a list and, of equal rank, on a map of the
 * municipalities that asks no other host for anything. Beside an explorer of the same group the list is
 * folded at first.
 *
 * @tagname strategy-project-map
 * @csspart list - The list before the map.
 * @csspart measure - One measure of the list.
 * @csspart map - The map.
 * @csspart town - A town's area on the map.
 * @csspart chosen-town - The area of the town that the page is narrowed to.
 * @csspart town-name - A town's name and number on the map, a button.
 * @csspart marker - The marker of one measure.
 * @csspart cluster - The marker of several measures.
 * @csspart spots - The measures of a marker that no zoom can part.
 * @csspart key - What the signs and shades of the map mean.
 * @csspart controls - The buttons in a corner of the map.
 * @csspart control - A button that moves the map.
 * @csspart attribution - Where the outlines come from, or that there are none.
 * @cssprop --strategy-map-area - Colour of the areas; shades of it tell how many measures a town has.
 */
export class StrategyProjectMap extends LinkedWidget {
  static override styles = [
    rootStyles,
    phaseStyles,
    listStyles,
    projectMapStyles,
    mapStyles,
    besideStyles,
  ];

  static override properties = { pages: { state: true } };

  /**
   * Measures shown at first and with each step; default: six before the map where no explorer lists them,
   * else 24, and 24 with each step.
   */
  override limit = 0;

  private pages = FIRST;

  readonly #outlines: BoundaryLoader = new BoundaryLoader(this, () => this.strategy.store);
  readonly #memory: PlacesMemory = new PlacesMemory();
  readonly #box: MapBox = new MapBox(this);
  #town?: Municipality;
  #context?: MapContext;
  #sentence = '';
  /** The explorer of the page lists the same measures. */
  #isFolded = false;

  /** Finds what list and map are to show. */
  protected override follow(view: LinkedView): void {
    const filter = followFilter(view);
    const town = (this.#town = chosenTown(view, filter));
    this.#context = undefined;
    if (!view.strategy.measures.length) return;
    if (filter.text) view.store.need('search');
    this.#isFolded = isBeside(this, EXPLORER);
    this.#outlines.follow(view);
    const { drawing } = this.#outlines;
    const { total, places, counts, late } = this.#memory.find(view, filter, drawing?.boundaries);
    this.#sentence = mapSentence(total, places.placed, late, filter, town, view.uiLanguage);
    this.announce(view, this.#sentence, total);
    this.#context = {
      view,
      town: town?.id,
      places,
      counts,
      first: this.#first(),
      step: stepOf(this.limit),
      density: this.density,
      level: this.headingLevel + 1,
      host: this,
      choose: this.#choose,
    };
    if (drawing) this.#box.follow({ ...this.#context, ...drawing });
  }

  protected override content(view: LinkedView) {
    const nothingYet = msg('Noch sind keine Maßnahmen veröffentlicht.', { id: 'explorer-empty' });
    return [
      heading(this.headingLevel, this.heading ?? mapTitle(this.#town)),
      this.#context ? this.#find(view, this.#context) : emptyLook(nothingYet),
    ];
  }

  #find(view: LinkedView, context: MapContext) {
    return html`${skipButton(this, msg('Liste und Karte überspringen', { id: 'map-skip' }))}
      <p class="sentence">${this.#sentence}</p>
      <div class="choices">${townChoice(context)} ${this.resetButton(view)}</div>
      ${this.#both(context)} ${translationNote(view)}
      <span id="end"></span>`;
  }

  #both(context: MapContext) {
    const { status, drawing } = this.#outlines;
    const pages = this.print.isPrinting ? ALL : this.pages;
    const list = html`<div class="list" part="list">
      ${
        context.places.placed + context.places.elsewhere.length
          ? disclosure(
              this.#isFolded ? this.density : 'full',
              listTitle(context),
              placeList(context, pages, this.#more),
            )
          : nothing
      }
    </div>`;
    if (!status) return list;
    const map = drawing ? this.#box.render({ ...context, ...drawing }) : noMap(status, context);
    return html`<div class="layout">
      ${list}
      <div class="drawn">${map}</div>
    </div>`;
  }

  /** Short where it stands open before a map. */
  #first(): number {
    const isShort = this.density !== 'full' && !this.#isFolded && this.#outlines.status;
    return stepOf(this.limit, isShort ? FEW : STEP);
  }

  #choose = (town: string): void => {
    const { view } = this.strategy;
    if (!isLinked(view)) return;
    const isChosen = town === this.#town?.id;
    const all = view.town ? ALL_TOWNS : '';
    this.pages = FIRST;
    view.page.set({ municipality: isChosen || !town ? all : town });
  };

  protected override unfolded() {
    return { ...this.pages };
  }

  protected override unfold(kept: Partial<Pages>): void {
    this.pages = { ...this.pages, ...kept };
  }

  protected override reset(): void {
    this.pages = FIRST;
  }

  #more = (list: keyof Pages): void => {
    const links = () =>
      this.renderRoot.querySelectorAll<HTMLElement>(`[data-list=${list}] .measure a`);
    const next = links().length;
    this.pages = { ...this.pages, [list]: this.pages[list] + 1 };
    void this.updateComplete.then(() => {
      links().item(next).focus();
    });
  };
}
