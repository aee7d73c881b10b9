import { formatNumber } from '@strategy-widgets/feed';
import type { ReactiveController } from 'lit';
import { html, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { BarSpec, Cell, SpecCanvas } from '../chart-spec.ts';
import type { CanvasController } from './canvas-controller.ts';
import { phaseWordFor } from '../progress-sentence.ts';
import { lateWords } from '../../shared/looks/schedule-mark.ts';
import { tableCaption } from '../table/phase-table.ts';
import { barsHeight, type Breakdown } from '../table/rows.ts';

/** Arrow keys: so many rows and so many phases on. */
const STEPS: Readonly<Partial<Record<string, readonly [rows: number, phases: number]>>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * The stacked bars with a cursor: pointer and arrow keys stand on a segment, and the line below says
 * what it is. It stays until something else is pointed at, so there is no tooltip to chase. Only
 * what keys came upon is announced: who points sees it.
 */
export class BarStage implements ReactiveController {
  readonly #host: LitElement;
  readonly #canvases: CanvasController;
  readonly #choose: (cell: Cell) => void;
  readonly #say: (words: string) => void;
  #cell?: Cell;
  #data?: Breakdown;
  #language = '';

  /**
   * @param choose - called when a segment is clicked or entered
   * @param say - announces in the widget's live region
   */
  constructor(
    host: LitElement,
    canvases: CanvasController,
    choose: (cell: Cell) => void,
    say: (words: string) => void,
  ) {
    this.#host = host;
    this.#canvases = canvases;
    this.#choose = choose;
    this.#say = say;
    host.addController(this);
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector<SpecCanvas>('.bars canvas');
    this.#canvases.of(canvas)?.mark(this.#cell);
  }

  /** Takes what is to be drawn; a segment that is no more cannot be pointed at. */
  follow(data: Breakdown, language: string): void {
    if (this.#data?.by !== data.by || !this.#count(data, this.#cell)) this.#cell = undefined;
    this.#data = data;
    this.#language = language;
  }

  /**
   * @param message - what the whole picture says
   */
  render(data: Breakdown, language: string, message: string): TemplateResult {
    const spec: BarSpec = {
      type: 'bars',
      phases: data.phases,
      rows: data.rows,
      longest: data.longest,
      late: ({ late }) => lateWords(late, language),
      print: (value) => formatNumber(value, language),
      point: this.#point,
      choose: this.#choose,
      key: JSON.stringify([data.phases, data.rows, data.longest, language]),
    };
    const caption = tableCaption(data.by);
    return html`<div
        class="bars"
        part="chart"
        role="application"
        tabindex="0"
        aria-label=${caption}
        aria-describedby="keys"
        .style=${barsHeight(data)}
        @keydown=${this.#key}
      >
        <canvas role="img" aria-label=${message} aria-describedby="table" .spec=${spec}></canvas>
      </div>
      <p class="readout">${this.#words()}</p>
      <p id="keys" class="note">
        ${msg('Pfeiltasten gehen von Feld zu Feld, die Eingabetaste wählt aus.', { id: 'chart-keys' })}
      </p>`;
  }

  #count(data: Breakdown | undefined, cell: Cell | undefined): number {
    return (cell && data?.rows[cell.row]?.counts[cell.phase]) ?? 0;
  }

  #words(): string {
    const row = this.#cell && this.#data?.rows[this.#cell.row];
    const phase = this.#cell && this.#data?.phases[this.#cell.phase];
    if (!row || !phase) return '';
    const number = this.#count(this.#data, this.#cell);
    const [name, word] = [row.label, phaseWordFor(phase, number)];
    const [count, total] = [number, row.total].map((value) => formatNumber(value, this.#language));
    return msg(str`${name}: ${count} von ${total} ${word}`, { id: 'chart-cell' });
  }

  #point = (cell: Cell | undefined): void => {
    // Leaving all segments keeps what was read last.
    if (!cell || (cell.row === this.#cell?.row && cell.phase === this.#cell.phase)) return;
    this.#cell = cell;
    this.#host.requestUpdate();
  };

  #key = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step) {
      this.#move(step);
      this.#say(this.#words());
    } else if (event.key === 'Enter' && this.#cell) this.#choose(this.#cell);
    else if (event.key === 'Escape' && this.#cell) this.#cell = undefined;
    else return;
    event.preventDefault();
    this.#host.requestUpdate();
  };

  /** To the next segment that has something in it; up and down to the nearest phase of the next bar. */
  #move([rows, phases]: readonly [number, number]): void {
    const all = (this.#data?.rows ?? []).flatMap(({ counts }, row) =>
      counts.flatMap((count, phase) => (count ? [{ row, phase }] : [])),
    );
    const { row, phase } = this.#cell ?? { row: 0, phase: -1 };
    if (!this.#cell) this.#cell = all[0];
    else if (phases) {
      const line = all.filter((cell) => cell.row === row && (cell.phase - phase) * phases > 0);
      this.#cell = (phases > 0 ? line[0] : line.at(-1)) ?? this.#cell;
    } else {
      const beyond = all.filter((cell) => (cell.row - row) * rows > 0);
      const next = (rows > 0 ? beyond[0] : beyond.at(-1))?.row;
      this.#cell =
        beyond
          .filter((cell) => cell.row === next)
          .sort((a, b) => Math.abs(a.phase - phase) - Math.abs(b.phase - phase))[0] ?? this.#cell;
    }
  }
}
