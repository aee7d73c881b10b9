import { phaseMark, phaseStyles, rootStyles } from '@strategy-widgets/elements/testing';
import type { Phase } from '@strategy-widgets/feed';
import { css, html, LitElement } from 'lit';

/** What each phase says, in the order in which charts and legends show them. */
const MEANINGS: Record<Phase, string> = {
  idea: 'Jemand hat es vorgeschlagen, beschlossen ist nichts.',
  planned: 'Beschlossen, aber noch nicht begonnen.',
  preparation: 'Es wird ausgeschrieben, geklärt oder getestet.',
  implementation: 'Es wird gebaut oder eingeführt.',
  completed: 'Fertig und in Gebrauch.',
  continuous: 'Eine Daueraufgabe ohne Ende.',
  paused: 'Unterbrochen, mit Grund und Datum.',
  discontinued: 'Beendet, ohne fertig zu werden, mit Grund.',
  merged: 'In einer anderen Maßnahme aufgegangen.',
  unknown: 'Die Kommune hat nichts angegeben. Das ist nicht null.',
};

/** Shape, word and colour of every phase. */
export class StoryPhases extends LitElement {
  static override styles = [
    ...rootStyles,
    phaseStyles,
    css`
      .root {
        padding: 1em;
      }
      li {
        display: grid;
        grid-template-columns: minmax(11em, 1fr) 3fr;
        gap: 0.25em 1em;
        padding-block: 0.75em;
        border-block-end: 1px solid var(--_line);
      }
      @container (max-width: 30em) {
        li {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  protected override render() {
    const phases = Object.entries(MEANINGS) as [Phase, string][];
    return html`<div class="root" lang="de">
      <ul role="list">
        ${phases.map(([phase, meaning]) => html`<li>${phaseMark(phase)} <span>${meaning}</span></li>`)}
      </ul>
    </div>`;
  }
}

customElements.define('story-phases', StoryPhases);
