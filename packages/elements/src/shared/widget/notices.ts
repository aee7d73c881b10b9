import { formatNumber, suggestMunicipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { reviewNote } from './review-note.ts';
import { settingSlips } from './setting-slips.ts';
import type { StrategyHost, StrategyView } from './view.ts';

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

/** T-06: what readers do not see of the feed, where a widget shows measures. */
function missingNote(view: StrategyView): unknown {
  if (!view.page) return nothing;
  const { problems } = view.state;
  const cut = problems.filter(({ code }) => code === 'too-many-items' || code === 'too-long');
  const isCut = (list: string) => cut.some(({ pointer }) => pointer === list);
  const count = (list: readonly unknown[]) => formatNumber(list.length, view.uiLanguage);
  const dropped = problems.filter(({ severity }) => severity === 'error').length;
  const said = [
    isCut('/measures') &&
      msg(str`Es werden nur die ersten ${count(view.strategy.measures)} Maßnahmen gezeigt.`, {
        id: 'measures-cut',
      }),
    isCut('/participations') &&
      msg(
        str`Von den Kommunen werden nur die ersten ${count(view.strategy.participations)} Angaben gezeigt.`,
        { id: 'states-cut' },
      ),
    cut.some(({ pointer }) => !/^\/(measures|participations)$/.test(pointer)) &&
      msg('Sehr lange Texte und Listen werden nur zum Teil gezeigt.', { id: 'parts-cut' }),
    dropped &&
      msg(
        str`Fehlerhafte Einträge werden nicht gezeigt: ${formatNumber(dropped, view.uiLanguage)}.`,
        { id: 'entries-dropped' },
      ),
  ].filter(Boolean);
  return said.length ? html`<p class="note">${said.join(' ')}</p>` : nothing;
}

/** What pages with a slip or under repair show above the content, and what readers of any miss. */
export const notices = (host: StrategyHost, view: StrategyView): unknown => [
  townNotice(host, view),
  missingNote(view),
  problemNote(host, view),
  settingNote(host, view),
  reviewNote(view),
];
