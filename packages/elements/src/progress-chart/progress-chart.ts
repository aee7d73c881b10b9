import type { Phase } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { Announcer } from '../shared/page/announcer.ts';
import { emit } from '../shared/widget/events.ts';
import { focusOn } from '../shared/looks/focus.ts';
import { heading } from '../shared/looks/heading.ts';
import { linkedProperties } from '../shared/widget/linked-properties.ts';
import { emptyLook } from '../shared/looks/looks.ts';
import { translationNote } from '../shared/looks/marks.ts';
import { stepOf } from '../shared/looks/more.ts';
import type { HashValues } from '../shared/page/page-hash.ts';
import { pageState } from '../shared/page/page-state.ts';
import { phaseStyles } from '../shared/looks/phase.styles.ts';
import { resetButton } from '../shared/looks/reset-button.ts';
import { rootStyles } from '../shared/looks/root.styles.ts';
import { SheetController } from '../shared/sheet/sheet-controller.ts';
import { StrategyController } from '../shared/widget/strategy-controller.ts';
import { isLinked, type LinkedView } from '../shared/widget/view.ts';
import type { Cell } from './chart-spec.ts';
import { breakdownPart, type BreakdownContext } from './table/breakdown-part.ts';
import type { Form } from './choices.ts';
import { LateParts } from './late-parts.ts';
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
 * @slot - Fallback content: shown until the widget is there and again when it cannot load.
 * @fires strategy-ready - The content is shown.
 * @fires strategy-error - The content cannot be shown; `detail.code` says why.
 * @fires strategy-feed-report - Some entries of the feed could not be read.
 * @fires strategy-filter-change - A choice in this widget changed the shown measures.
 * @fires strategy-select - A measure is about to open; cancelable.
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
export class StrategyProgressChart extends LitElement {
  static override styles = [rootStyles, phaseStyles, progressChartStyles];

  static override properties = { ...linkedProperties, by: {}, view: {}, all: { state: true } };

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

  /** What rows and bars stand for: `field`, `goal` or `municipality`. */
  by: By = 'field';

  /** What is shown first: `table` or `chart`. */
  view: Form = 'table';

  /** Indicators shown before a resident asks for all; default 3. */
  limit = FEW;

  private all = false;

  readonly #strategy: StrategyController = new StrategyController(
    this,
    ['core', 'measures'],
    pageState,
    (view) => this.#follow(view),
  );
  readonly #sheet: SheetController = new SheetController(this, this.#strategy);
  readonly #announcer: Announcer = new Announcer(this);
  readonly #late: LateParts = new LateParts(this, (cell) => this.#cell(cell));
  #shown?: Shown;
  #chose = true;

  /** Counts what is to be shown. */
  #follow(view: LinkedView): void {
    if (view.state.parts.indicators === 'absent') view.store.need('indicators');
    this.#shown = shownBy(view, this.by);
    if (!view.strategy.measures.length) return;
    if (this.view === 'chart') this.#late.stage?.follow(this.#shown.data);
    this.#announce(view, this.#shown);
  }

  protected override render() {
    return html`${this.#strategy.render((view) => (isLinked(view) && this.#shown ? this.#content(view, this.#shown) : nothing))}${this.#sheet.render()}`;
  }

  #content(view: LinkedView, shown: Shown) {
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
      ${overview(view, filter, data.total, sentence, this.#choosePhase)}
      ${resetButton(this, view, this.#reset)}
      ${data.rows.length && measures.length ? breakdownPart(view, data, this.#context(!filter.municipality)) : nothing}
      ${this.#late.code?.milestoneList?.(view, measures, this.headingLevel + 1, this)}
      ${this.#announcer.render()}`;
  }

  #indicators(view: LinkedView, { filter, town }: Shown) {
    const shown = this.all ? Infinity : stepOf(this.limit, FEW);
    if (!this.#late.code) return html`<div class="place"></div>`;
    return this.#late.code.indicatorList?.(
      view,
      filter,
      town,
      this.headingLevel + 1,
      shown,
      this.#showAll,
    );
  }

  #context(hasTowns: boolean): BreakdownContext {
    return {
      hasTowns,
      form: this.view === 'chart' ? 'chart' : 'table',
      stage: this.#late.stage,
      download: this.#late.code?.downloadCsv,
      choose: (change) => Object.assign(this, change),
    };
  }

  /** Only what was chosen here is said here; the explorer says what was chosen there. */
  #announce(view: LinkedView, { sentence, measures }: Shown): void {
    if (!this.#chose) return;
    this.#chose = false;
    this.#announcer.say(sentence, () => {
      emit(this, 'strategy-filter-change', { filter: view.page.get(), count: measures.length });
    });
  }

  #set(change: HashValues): void {
    this.#chose = true;
    this.#strategy.view?.page?.set(change);
  }

  #choosePhase = (phase: Phase): void => {
    const chosen = this.#strategy.view?.page?.get()['phase'];
    this.#set({ phase: phase === chosen ? '' : phase });
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

  #reset = (): void => {
    this.#chose = true;
  };
}
