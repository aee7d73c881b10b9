import type { AddressValues } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { focusOn, heading } from '../shared/looks/heading.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { stepOf } from '../shared/looks/list-buttons.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import { IdlePart } from '../shared/widget/late/idle-part.ts';
import { NearPart } from '../shared/widget/late/near-part.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import type { Cell } from './chart-spec.ts';
import { breakdownPart, type BreakdownContext } from './table/breakdown-part.ts';
import type { Form } from './choices.ts';
import { measuresNote } from './notes.ts';
import { overview } from './key/overview.ts';
import { patternTiles } from './key/phase-patterns.ts';
import { progressChartStyles } from './progress-chart.styles.ts';
import { progressTitle } from './progress-sentence.ts';
import type { Breakdown, By } from './table/rows.ts';
import { shownBy, type Shown } from './shown.ts';

/** Indicators are larger than rows. */
const FEW = 3;

/**
 * „Wie weit ist Lemgo?“: an honest sentence, table and chart of phases, indicators against their
 * targets. Choosing a phase or a segment filters all widgets of the page.
 *
 * @tagname strategy-progress-chart
 * @fires strategy-filter-change - A choice in this widget changed the shown measures.
 * @csspart sentence - What the chart says.
 * @csspart legend - The list of phases to choose from.
 * @csspart ring - All measures as a ring.
 * @csspart table - The numbers by row and phase.
 * @csspart bar - One row of the table as a bar.
 * @csspart chart - The stacked bars.
 * @csspart milestones - What is due next.
 * @csspart indicators - The indicators.
 * @csspart line - One indicator over time.
 */
export class StrategyProgressChart extends LinkedWidget {
  static override styles = [rootStyles, phaseStyles, progressChartStyles];

  static override properties = {
    by: {},
    view: {},
    all: { state: true },
    rows: { state: true },
  };

  /** What rows and bars stand for: `field`, `goal` or `municipality`. */
  by: By = 'field';

  /** What is shown first: `table` or `chart`. */
  view: Form = 'table';

  /** Indicators shown before a resident asks for all; default 3. */
  override limit = FEW;

  /** Whether all indicators were asked for, and all rows. */
  private all = false;
  private rows = false;

  /** Milestones and indicators. */
  readonly #below = new IdlePart(
    this,
    () => import('./below/below-parts.ts'),
    () => this.renderRoot.querySelector('.place'),
  );

  /** What draws charts; where it cannot be had sentence and tables say what they would. */
  readonly #drawing = new NearPart(
    this,
    async () => {
      const charts = await import('./charts/chart-parts.ts');
      const canvases = new charts.CanvasController(this);
      return { ...charts, stage: new charts.BarStage(this, canvases, this.#cell, this.#say) };
    },
    // Nothing is drawn before it is unfolded or chosen. Not the first canvas alone: who comes from below
    // (a link, „back“, a search) meets the last one.
    () => this.renderRoot.querySelector('details[open] canvas,.bars')?.closest('.root') ?? null,
  );
  #shown?: Shown;
  #chose = false;

  /** Counts what is to be shown. */
  protected override follow(view: LinkedView): void {
    if (view.state.parts.indicators === 'absent') view.store.need('indicators');
    const allRows = this.rows || this.density === 'full' || this.print.isPrinting;
    this.#shown = shownBy(view, this.by, allRows);
    if (!view.strategy.measures.length) return;
    if (this.view === 'chart') this.#drawing.value?.stage.follow(this.#shown.seen, view.uiLanguage);
    const { sentence, measures } = this.#shown;
    this.announce(view, sentence, measures.length, this.#chose);
    this.#chose = false;
  }

  protected override content(view: LinkedView) {
    const shown = this.#shown;
    if (!shown) return nothing;
    const nothingYet = msg('Noch sind keine Maßnahmen veröffentlicht.', { id: 'explorer-empty' });
    return [
      heading(this.headingLevel, this.heading ?? progressTitle(shown.town)),
      patternTiles(),
      view.strategy.measures.length ? this.#progress(view, shown) : emptyLook(nothingYet),
      this.#ahead(view, shown),
      translationNote(view),
    ];
  }

  #progress(view: LinkedView, shown: Shown) {
    const { filter, data, measures, sentence } = shown;
    const note = measures.length ? measuresNote(view, measures, filter) : nothing;
    return html`<div class="answer">
        <p class="sentence" part="sentence">${sentence}</p>
        ${overview(view, filter, data.total, sentence, note, this.#choose)}
      </div>
      ${this.resetButton(view)}
      ${data.rows.length && measures.length ? breakdownPart(view, shown, this.#context()) : nothing}`;
  }

  #ahead(view: LinkedView, { filter, measures, town }: Shown) {
    const { status, value } = this.#below;
    const { indicators } = view.state.parts;
    const isThere =
      (status === 'complete' || status === 'error') && /ready|failed/.test(indicators);
    if (!isThere) {
      const isShort = indicators === 'ready' && !view.strategy.indicators.length;
      return html`<div class="place ${isShort ? 'short' : ''}"></div>`;
    }
    const level = this.headingLevel + 1;
    const shown = this.all || this.print.isPrinting ? Infinity : stepOf(this.limit, FEW);
    return html`<div class="ahead">
      ${value?.milestoneList(view, measures, level, this.density, this)}
      ${value?.indicatorList(view, filter, town, level, this.density, shown, this.#showAll)}
    </div>`;
  }

  #context(): BreakdownContext {
    return {
      form: this.view === 'chart' ? 'chart' : 'table',
      density: this.density,
      stage: this.#drawing.value?.stage,
      download: this.#below.value && this.#download,
      choose: (change) => Object.assign(this, change),
      fold: (rows) => this.#unfold({ rows }, '.rest:not([hidden]) th'),
    };
  }

  #set(change: AddressValues): void {
    this.#chose = true;
    this.strategy.view?.page?.set(change);
  }

  /** Chooses a phase or what is late; what is chosen already is taken back. */
  #choose = (name: 'phase' | 'schedule', value: string): void => {
    const chosen = this.strategy.view?.page?.get()[name];
    this.#set({ [name]: value === chosen ? '' : value });
  };

  #cell = ({ row, phase }: Cell): void => {
    const data = this.#shown?.data;
    const id = data?.rows[row]?.id;
    if (data) this.#set({ ...(id ? { [data.by]: id } : {}), phase: data.phases[phase] });
  };

  #download = (data: Breakdown): void => {
    const { view } = this.strategy;
    if (view) this.#below.value?.downloadTable(view.strategy.id, data);
    this.#say(msg('Die Zahlen sind heruntergeladen.', { id: 'chart-csv-done' }));
  };

  #say = (words: string): void => {
    this.announcer.tell(words);
  };

  /** Does so, and leads to the first of those that it brought. */
  async #unfold(change: object, those: string): Promise<void> {
    const found = () => [...this.renderRoot.querySelectorAll<HTMLElement>(those)];
    const before = found();
    Object.assign(this, change);
    await this.updateComplete;
    focusOn(found().find((one) => !before.includes(one)));
  }

  #showAll = () => this.#unfold({ all: true }, '.indicator summary,.indicator>:not(details)');

  protected override unfolded() {
    return { all: this.all, rows: this.rows, by: this.by, view: this.view };
  }

  protected override reset(): void {
    this.#chose = true;
  }
}
