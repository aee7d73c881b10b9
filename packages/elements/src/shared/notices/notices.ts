import { suggestMunicipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { missingNote } from './missing-note.ts';
import { settingSlips } from './setting-slips.ts';
import type { StrategyHost, StrategyView } from '../widget/view.ts';

export { tellBox } from './box-remarks.ts';
export { reviewNote } from './review-note.ts';
export { tellSlips } from './setting-slips.ts';

/** The notice above the county view when the page named a municipality that the feed does not have. */
function townNotice(host: StrategyHost, view: StrategyView): unknown {
  const key = view.unknownTown;
  if (!key) return nothing;
  const meant = suggestMunicipality(view.strategy, key);
  const choose = () => {
    host.municipality = meant?.id;
  };
  return html`<div class="notice">
    <p>
      ${msg(str`Die Kommune „${key}“ kennen wir nicht. Sie sehen deshalb alle Kommunen.`, { id: 'town-unknown' })}
    </p>
    ${
      meant
        ? html`<button class="link" @click=${choose}>
            ${msg(str`Meinten Sie ${meant.name}?`, { id: 'town-meant' })}
          </button>`
        : nothing
    }
  </div>`;
}

/** For the webmaster only (`debug`): how many entries of the feed could not be read. */
function problemNote({ debug }: StrategyHost, { state }: StrategyView): unknown {
  const count = state.problems.length;
  if (!debug || !count) return nothing;
  return html`<p class="note">
    ${msg(str`Hinweise zum Feed: ${count} (Einzelheiten in der Konsole)`, { id: 'debug-problems' })}
  </p>`;
}

/** The same of settings that do not work. */
function settingNote(host: StrategyHost, view: StrategyView): unknown {
  const count = host.debug ? settingSlips(host, view).length : 0;
  return count
    ? html`<p class="note">
        ${msg(str`Hinweise zu Einstellungen: ${count} (Einzelheiten in der Konsole)`, { id: 'debug-settings' })}
      </p>`
    : nothing;
}

/** What pages with a slip or under repair show above the content, and what readers of any miss. */
export const notices = (host: StrategyHost, view: StrategyView): unknown => [
  townNotice(host, view),
  missingNote(view),
  problemNote(host, view),
  settingNote(host, view),
];
