import type { Municipality } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { heading } from '../shared/looks/heading.ts';
import { listStyles } from '../shared/looks/list.styles.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { skipButton, stepOf } from '../shared/looks/list-buttons.ts';
import { chosenTown, followFilter } from '../shared/page/page-filter.ts';
import { ALL_TOWNS } from '../shared/page/page-hash.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import { isLinked, type LinkedView } from '../shared/widget/view.ts';
import { BoundaryLoader } from './map/boundary-loader.ts';
import { MapBox } from './map/map-box.ts';
import type { MapContext } from './map/map-context.ts';
import { mapSentence, mapTitle } from './map-sentence.ts';
import { placeList, type Pages } from './list/place-list.ts';
import { PlacesMemory } from './list/places-memory.ts';
import { mapStyles } from './map/map.styles.ts';
import { projectMapStyles } from './project-map.styles.ts';
import { lookChoice, noMap, townChoice, type Look } from './map-choices.ts';

const FIRST: Pages = { placed: 0, elsewhere: 0 };
const ALL: Pages = { placed: Infinity, elsewhere: Infinity };

/**
 * „Was passiert in meiner Nähe?“: the measures by town as a list and, of equal rank, on a map of the
 * municipalities that asks no other host for anything.
 *
 * @tagname strategy-project-map
 * @csspart list - The list beside the map.
 * @csspart measure - One measure of the list.
 * @csspart map - The map.
 * @csspart town - A town's area on the map.
 * @csspart chosen-town - The area of the town that the page is narrowed to.
 * @csspart town-name - A town's name and number on the map, a button.
 * @csspart marker - The marker of one measure.
 * @csspart cluster - The marker of several measures.
 * @csspart spots - The measures of a marker that no zoom can part.
 * @csspart controls - The buttons that move the map.
 * @csspart control - One of them.
 * @csspart attribution - Where the outlines come from.
 * @cssprop --strategy-map-area - Colour of the areas; shades of it tell how many measures a town has.
 */
export class StrategyProjectMap extends LinkedWidget {
  static override styles = [rootStyles, phaseStyles, listStyles, projectMapStyles, mapStyles];

  static override properties = { pages: { state: true }, look: { state: true } };

  private pages = FIRST;
  /** What a narrow column shows; a wide one has room for both. */
  private look: Look = 'list';

  readonly #outlines: BoundaryLoader = new BoundaryLoader(this);
  readonly #memory: PlacesMemory = new PlacesMemory();
  readonly #box: MapBox = new MapBox(this);
  #town?: Municipality;
  #context?: MapContext;
  #sentence = '';

  /** Finds what list and map are to show. */
  protected override follow(view: LinkedView): void {
    const filter = followFilter(view);
    const town = (this.#town = chosenTown(view, filter));
    this.#context = undefined;
    if (!view.strategy.measures.length) return;
    if (filter.text) view.store.need('search');
    this.#outlines.follow(view);
    const { boundaries } = this.#outlines;
    const { total, places, counts, late } = this.#memory.find(view, filter, boundaries);
    this.#sentence = mapSentence(total, places.placed, late, town, view.uiLanguage);
    this.announce(view, this.#sentence, total);
    this.#context = {
      view,
      town: town?.id,
      places,
      counts,
      step: stepOf(this.limit),
      level: this.headingLevel + 1,
      host: this,
      choose: this.#choose,
    };
    if (boundaries) this.#box.follow({ ...this.#context, boundaries });
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
      <div class="choices">
        ${townChoice(context)} ${this.resetButton(view)}
        ${this.#outlines.status ? lookChoice(this.look, this.#look) : nothing}
      </div>
      ${this.#both(context)} ${translationNote(view)}
      <span id="end"></span>`;
  }

  #both(context: MapContext) {
    const { status, boundaries } = this.#outlines;
    const list = html`<div class="list" part="list">
      ${placeList(context, this.print.isPrinting ? ALL : this.pages, this.#more)}
    </div>`;
    if (!status) return list;
    const map = boundaries ? this.#box.render({ ...context, boundaries }) : noMap(status);
    return html`<div class="layout" data-look=${this.look}>
      ${list}
      <div class="drawn">${map}</div>
    </div>`;
  }

  #look = (look: Look): void => {
    this.look = look;
  };

  #choose = (town: string): void => {
    const { view } = this.strategy;
    if (!isLinked(view)) return;
    const isChosen = town === this.#town?.id;
    const all = view.town ? ALL_TOWNS : '';
    this.pages = FIRST;
    view.page.set({ municipality: isChosen || !town ? all : town });
  };

  protected override unfolded() {
    return { ...this.pages, look: this.look };
  }

  protected override unfold({ look, ...pages }: Partial<Pages & { look: Look }>): void {
    this.pages = { ...this.pages, ...pages };
    this.look = look ?? this.look;
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
