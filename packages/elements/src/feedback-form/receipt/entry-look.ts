import { formatFuzzyDate, parseTimestamp } from '@strategy-widgets/feed';
import type { Entry } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { StrategyView } from '../../shared/widget/view.ts';
import { dayWords } from '../../shared/text/moment.ts';
import { needStateMark } from '../needs/need-state.ts';
import { withdrawalPart, withdrawnNote, type WithdrawalPlace } from '../sent/withdrawal.ts';

const fact = (name: string, value: unknown) =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

function day(time: string | undefined, language: string): string {
  const moment = parseTimestamp(time);
  return moment === undefined ? formatFuzzyDate(time, language) : dayWords(moment, language);
}

const facts = (entry: Entry, language: string) =>
  html`<dl class="facts">
    ${fact(msg('Stand', { id: 'form-state' }), needStateMark(entry.state))}
    ${fact(msg('Eingegangen', { id: 'form-state-received' }), day(entry.receivedAt, language))}
    ${
      entry.updatedAt === entry.receivedAt
        ? nothing
        : fact(
            msg('Zuletzt geändert', { id: 'form-state-updated' }),
            day(entry.updatedAt, language),
          )
    }
    ${fact(msg('Wird gelöscht', { id: 'form-state-deleted' }), day(entry.deletedOn, language))}
    ${fact(msg('Ihre Nachricht', { id: 'form-text' }), entry.text)}
    ${fact(msg('Antwort', { id: 'form-state-answer' }), entry.answer)}
  </dl>`;

const gone = () =>
  html`<p class="strong" id="withdrawn">
      ${msg('Der Eintrag ist gelöscht.', { id: 'form-entry-withdrawn' })}
    </p>
    ${withdrawnNote()}`;

const another = (go: () => void) =>
  html`<button class="button" type="button" @click=${go}>
    ${msg('Andere Nummer eingeben', { id: 'form-state-another' })}
  </button>`;

/** What the receiver keeps of an entry, for who has its number and secret. */
export function entryLook(
  view: StrategyView,
  entry: Entry,
  place: WithdrawalPlace,
  go: () => void,
): TemplateResult {
  if (place.state === 'withdrawn') {
    return html`${gone()}
      <div class="actions">${another(go)}</div>`;
  }
  return html`<p class="strong" id="entry">
      ${msg(str`Eingangsnummer ${entry.receipt}`, { id: 'form-claim-number' })}
    </p>
    ${facts(entry, view.uiLanguage)}
    <div class="actions">
      ${another(go)} ${withdrawalPart(place, msg('Eintrag löschen', { id: 'form-entry-delete' }))}
    </div>`;
}
