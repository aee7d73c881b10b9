import type { Municipality } from '@strategy-widgets/feed';
import { suggestMunicipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { StrategyView } from './view.ts';

/**
 * The notice above the county view when the page named a municipality that the feed does not have.
 *
 * @param choose - called when the resident takes the suggestion
 */
export function townNotice(view: StrategyView, choose: (town: Municipality) => void): unknown {
  const key = view.unknownTown;
  if (!key) return nothing;
  const meant = suggestMunicipality(view.strategy, key);
  return html`<div class="notice">
    <p>
      ${msg(str`Die Kommune „${key}“ kennen wir nicht. Sie sehen deshalb alle Kommunen.`, { id: 'town-unknown' })}
    </p>
    ${
      meant
        ? html`<button class="link" @click=${() => choose(meant)}>
            ${msg(str`Meinten Sie ${meant.name}?`, { id: 'town-meant' })}
          </button>`
        : nothing
    }
  </div>`;
}
