import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Checked } from '../checker/check-files.ts';
import { READY, type PreviewContent } from '../checker/protocol.ts';
import { boundariesFile } from '../publishing/published-files.ts';
import type { CheckerActions, CheckerState } from './checker-state.ts';

/** What the frame shows: the map draws points where there are no boundaries. */
export function shownOf({ feed, boundaries }: Checked, town: string): PreviewContent {
  const name = boundariesFile(feed);
  const isDrawn = name !== undefined && boundaries !== undefined;
  return {
    feed: JSON.stringify(isDrawn ? feed : { ...feed, boundaries: undefined }),
    ...(isDrawn ? { boundaries: { name, data: boundaries.data } } : {}),
    ...(town ? { municipality: town } : {}),
  };
}

/** Tells the frame what to show, each time that it says it listens. */
export function answerFrames(shown: () => PreviewContent | undefined): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    if (data !== READY || origin !== location.origin) return;
    const content = shown();
    if (content) source?.postMessage(content, { targetOrigin: origin });
  });
}

const WIDTHS = { phone: 'Handy', desktop: 'Bildschirm' } as const;

function widthChoice(width: CheckerState['width'], { choose }: CheckerActions): TemplateResult {
  return html`<fieldset class="row widths">
    <legend>Breite</legend>
    ${Object.entries(WIDTHS).map(
      ([name, label]) =>
        html`<label
          ><input
            type="radio"
            name="breite"
            .checked=${name === width}
            @change=${() => {
              choose({ width: name as CheckerState['width'] });
            }}
          />${label}</label
        >`,
    )}
  </fieldset>`;
}

/** The five widgets with the new content, for any town, at the width of a phone or a desk. */
export function previewPart(
  checked: Checked,
  { town, width }: CheckerState,
  actions: CheckerActions,
): TemplateResult {
  const { towns, boundaries, feed } = checked;
  const name = towns.find(({ id }) => id === town)?.name ?? 'alle Kommunen';
  const isBare = boundariesFile(feed) !== undefined && !boundaries;
  return html`<section class="part" aria-labelledby="vorschau">
    <h2 id="vorschau">Vorschau</h2>
    <div class="row">
      <label class="field"
        >Kommune
        <select
          @change=${({ target }: Event) => {
            actions.choose({ town: (target as HTMLSelectElement).value });
          }}
        >
          <option value="" .selected=${town === ''}>Alle Kommunen</option>
          ${towns.map(
            ({ id, name: label }) =>
              html`<option value=${id} .selected=${id === town}>${label}</option>`,
          )}
        </select>
      </label>
      ${widthChoice(width, actions)}
    </div>
    <p class="quiet">
      So sehen die fünf Widgets mit Ihrem Inhalt aus. Bilder werden hier nicht geladen und Formulare
      nicht
      gesendet.${
        isBare
          ? ' Für die Umrisse auf der Karte legen Sie die Datei mit den Gemeindegrenzen dazu.'
          : ''
      }
    </p>
    <div class="stage" role="group" aria-label="Ausschnitt der Vorschau" tabindex="0">
      ${keyed(
        checked,
        keyed(
          town,
          html`<iframe
            class=${width}
            src="vorschau.html"
            title=${`Vorschau für ${name}`}
          ></iframe>`,
        ),
      )}
    </div>
  </section>`;
}
