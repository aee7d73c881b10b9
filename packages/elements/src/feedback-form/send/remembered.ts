import { parseTimestamp } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { dayWords } from '../../shared/text/moment.ts';
import { Delivery } from '../model/delivery.ts';
import { storageName, type DraftState } from '../model/draft.ts';
import { showResult } from '../sent/after-press.ts';

const KEPT = ['text', 'name', 'email', 'type', 'about', 'town', 'attempt', 'rememberedOn'] as const;

/** Anything on the page may write where this is stored. */
const isKept = ([name, value]: [string, unknown]): boolean =>
  KEPT.some((one) => one === name) && (name === 'attempt' || typeof value === 'string');

/** Chosen by the resident after a failure, and the only thing that is ever stored (P-02). */
function remember(draft: DraftState): boolean {
  const rememberedOn = new Date().toISOString();
  const values: DraftState = { ...draft, rememberedOn };
  const kept = Object.fromEntries(KEPT.map((name) => [name, values[name]]));
  try {
    localStorage.setItem(storageName(draft.key), JSON.stringify(kept));
  } catch {
    // Full, or the browser keeps nothing: then nothing is said to be kept.
    return false;
  }
  new Delivery(draft).remember(rememberedOn);
  return true;
}

/** Deletes what was remembered, before the draft lets go of its text. */
export function forget({ key, rememberedOn }: DraftState): void {
  try {
    if (rememberedOn) localStorage.removeItem(storageName(key));
  } catch {
    // Storage was blocked meanwhile; a message that arrived must not look lost for that.
  }
}

/** Takes what was remembered on this device into a form that is still empty. */
export function take(draft: DraftState): void {
  if (draft.text || draft.rememberedOn) return;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageName(draft.key)) ?? '{}');
    new Delivery(draft).recall(Object.fromEntries(Object.entries(kept as object).filter(isKept)));
  } catch {
    // Not ours, or not whole.
  }
}

const discard = (draft: DraftState): void => {
  forget(draft);
  new Delivery(draft).discard();
  void showResult(draft.owner, '#text');
};

/** „Später senden“ after a failure, with what that stores and where. */
export function laterPart(draft: DraftState): unknown {
  const { rememberedOn, outcome } = draft;
  if (rememberedOn || outcome?.kind === 'refused') return nothing;
  const keep = () => {
    if (remember(draft)) void showResult(draft.owner, '#remembered');
  };
  return html`<p>
      ${msg('Oder Sie merken die Nachricht auf diesem Gerät. Ihr Browser speichert dann Text, Name und E-Mail-Adresse, bis Sie senden oder verwerfen. Tun Sie das nicht an einem Gerät, das auch andere nutzen.', { id: 'form-keep-what' })}
    </p>
    <p>
      <button class="button" type="button" @click=${keep}>
        ${msg('Auf diesem Gerät merken und später senden', { id: 'form-keep' })}
      </button>
    </p>`;
}

/** Says that a message waits on this device, and lets go of it. */
export function rememberedPart(draft: DraftState, language: string): unknown {
  const { rememberedOn } = draft;
  if (!rememberedOn) return nothing;
  const day = dayWords(parseTimestamp(rememberedOn) ?? Date.now(), language);
  return html`<div class="notice" id="remembered">
    <p class="strong">
      ${msg(str`Diese Nachricht ist seit dem ${day} auf diesem Gerät gemerkt.`, { id: 'form-kept-since' })}
    </p>
    <p>
      ${msg('Sie ist noch nicht gesendet. Nach dem Senden oder Verwerfen löscht Ihr Browser sie.', { id: 'form-kept-until' })}
    </p>
    <p>
      <button class="button" type="button" @click=${() => discard(draft)}>
        ${msg('Verwerfen', { id: 'form-discard' })}
      </button>
    </p>
  </div>`;
}
