import type { AddressValues } from '@strategy-widgets/feed/registry';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { focusOn, heading } from '../shared/looks/heading.ts';
import { emptyLook, translationNote } from '../shared/looks/looks.ts';
import { stepOf } from '../shared/looks/list-buttons.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { LinkedWidget } from '../shared/widget/linked-widget.ts';
import { IdlePart } from '../shared/widget/idle-part.ts';
import { NearPart } from '../shared/widget/near-part.ts';
import type { LinkedView } from '../shared/widget/view.ts';
import type { Cell } from './chart-spec.ts';
import { breakdownPart, type BreakdownContext } from './table/breakdown-part.ts';
import type { Form } from './choices.ts';
import { measuresNote } from './notes.ts';
import { overview } from './overview.ts';
import { patternTiles } from './phase-patterns.ts';
import { progressChartStyles } from './progress-chart.styles.ts';
import { progressTitle } from './progress-sentence.ts';
import type { By } from './table/rows.ts';
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

  static override properties = { by: {}, view: {}, all: { state: true } };

  /** What rows and bars stand for: `field`, `goal` or `municipality`. */
  by: By = 'field';

  /** What is shown first: `table` or `chart`. */
  view: Form = 'table';

  /** Indicators shown before a resident asks for all; default 3. */
  override limit = FEW;

  private all = false;

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
      return { ...charts, stage: new charts.BarStage(this, canvases, this.#cell) };
    },
    // Not the first canvas alone: who comes from below (a link, „back“, a search) meets the last one.
    () => this.renderRoot.querySelector('.place,canvas')?.closest('.root') ?? null,
  );
  #shown?: Shown;
  #chose = false;

  /** Counts what is to be shown. */
  protected override follow(view: LinkedView): void {
    if (view.state.parts.indicators === 'absent') view.store.need('indicators');
    this.#shown = shownBy(view, this.by);
    if (!view.strategy.measures.length) return;
    if (this.view === 'chart') this.#drawing.value?.stage.follow(this.#shown.data);
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
      this.#indicators(view, shown),
      translationNote(view),
    ];
  }

  #progress(view: LinkedView, { filter, data, measures, sentence }: Shown) {
    return html`<p class="sentence" part="sentence">${sentence}</p>
      ${measures.length ? measuresNote(view, measures, filter) : nothing}
      ${overview(view, filter, data.total, sentence, this.#choose)} ${this.resetButton(view)}
      ${data.rows.length && measures.length ? breakdownPart(view, data, this.#context(!filter.municipality)) : nothing}
      ${this.#below.value?.milestoneList(view, measures, this.headingLevel + 1, this)}`;
  }

  #indicators(view: LinkedView, { filter, town }: Shown) {
    const shown = this.all || this.print.isPrinting ? Infinity : stepOf(this.limit, FEW);
    const { status, value } = this.#below;
    if (status !== 'complete' && status !== 'error') return html`<div class="place"></div>`;
    return value?.indicatorList(view, filter, town, this.headingLevel + 1, shown, this.#showAll);
  }

  #context(hasTowns: boolean): BreakdownContext {
    return {
      hasTowns,
      form: this.view === 'chart' ? 'chart' : 'table',
      stage: this.#drawing.value?.stage,
      download: this.#below.value?.downloadTable,
      choose: (change) => Object.assign(this, change),
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
    const { data } = this.#shown ?? {};
    const id = data?.rows[row]?.id;
    if (data) this.#set({ ...(id ? { [data.by]: id } : {}), phase: data.phases[phase] });
  };

  #showAll = async (): Promise<void> => {
    const titles = () => this.renderRoot.querySelectorAll<HTMLElement>('.indicator > :first-child');
    const next = titles().length;
    this.all = true;
    await this.updateComplete;
    focusOn(titles().item(next));
  };

  protected override unfolded() {
    return { all: this.all, by: this.by, view: this.view };
  }

  protected override reset(): void {
    this.#chose = true;
  }
}
