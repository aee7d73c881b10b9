import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { emptyLook } from '../../shared/looks/looks.ts';
import { sampleMark } from '../../shared/looks/marks.ts';
import { bait, messageField, optionalField, subjectField, typeField } from './form-fields.ts';
import type { FormScene } from '../model/form-scene.ts';
import { copyButton, linkPart, mailLink, siteLink } from '../send/hand-over.ts';
import { sendingParts } from '../send/sending-parts.ts';

/** Said to residents, with what the webmaster has to do. */
export const refusal = () =>
  html`<div class="notice wrong">
    <p class="strong">
      ${msg('Dieses Formular kann noch nichts absenden.', { id: 'form-no-privacy' })}
    </p>
    <p>
      ${msg('Für die Redaktion dieser Website: Es fehlt die Adresse der Datenschutz-Hinweise („privacyUrl“ in der Strategie-Datei oder „privacy-url“ am Element).', { id: 'form-no-privacy-webmaster' })}
    </p>
  </div>`;

function recipient({ mode, endpoint, email = '' }: FormScene): string {
  const { host } = new URL(endpoint || document.baseURI);
  return mode === 'message'
    ? msg(str`Ihre Angaben gehen an ${host}.`, { id: 'form-to' })
    : msg(str`Ihre E-Mail geht an ${email}.`, { id: 'form-to-mail' });
}

/** Who gets it, and the privacy notice, before anything is sent (Art. 13 GDPR). */
export const privacyPart = (scene: FormScene) =>
  html`<div class="note privacy">
    <p>${recipient(scene)} ${sampleMark(scene.route)}</p>
    <slot name="privacy">
      ${
        scene.privacy
          ? html`<p>
              ${msg('Wer Ihre Angaben wozu verarbeitet und welche Rechte Sie haben:', { id: 'form-privacy' })}
            </p>`
          : nothing
      }
    </slot>
    ${
      scene.privacy
        ? html`<p>
            ${siteLink(scene.privacy, msg('Hinweise zum Datenschutz', { id: 'form-privacy-link' }))}
          </p>`
        : nothing
    }
  </div>`;

/** Where not even the code for sending could be loaded: nothing was sent. */
const unsent = () =>
  html`<div class="notice wrong" id="failure">
    <p class="strong">${msg('Ihre Nachricht ist noch nicht angekommen.', { id: 'form-failed' })}</p>
  </div>`;

function sendButton({ sending, outcome }: FormScene['draft']): TemplateResult {
  const words = sending
    ? msg('Wird gesendet …', { id: 'form-sending' })
    : outcome
      ? msg('Noch einmal senden', { id: 'form-resend' })
      : msg('Nachricht senden', { id: 'form-send' });
  return html`<button class="button primary" aria-disabled=${sending}>${words}</button>`;
}

function actions(scene: FormScene): TemplateResult {
  const { draft, mode } = scene;
  const isMessage = mode === 'message';
  const needsWayOut = !isMessage || draft.outcome;
  const mails = mode === 'mailto' || (isMessage && draft.outcome);
  return html`<div class="actions">
    ${isMessage ? sendButton(draft) : nothing} ${mails ? mailLink(scene) : nothing}
    ${needsWayOut ? copyButton(scene) : nothing}
  </div>`;
}

const lead = () =>
  html`<p class="lead">
    ${msg('Nur die Nachricht ist nötig, alles andere ist freiwillig.', { id: 'form-lead' })}
  </p>`;

const nowhere = () =>
  emptyLook(msg('Hier kann man noch keine Nachrichten schreiben.', { id: 'form-none' }));

const choices = ({ view, all, subject, types, draft, on }: FormScene) => [
  subjectField(all, subject, on.choose),
  typeField(types, draft.type, on.choose, sendingParts()?.typeHint(view, draft)),
];

/** The form as far as its route goes; what was written stays in it whatever the route is. */
export function formBody(scene: FormScene): TemplateResult {
  const { draft, mode, on } = scene;
  const late = sendingParts();
  const isMessage = mode === 'message';
  const writes = isMessage || mode === 'mailto';
  return html`<form novalidate @submit=${on.submit}>
    ${late?.rememberedPart(draft, scene.view.uiLanguage)} ${writes ? lead() : nothing}
    ${late?.problemSummary(draft.problems, on.go)} ${scene.isRefused ? refusal() : nothing}
    ${scene.hasChoice ? choices(scene) : nothing} ${mode === 'link' ? linkPart(scene) : nothing}
    ${mode === 'none' && !scene.isRefused ? nowhere() : nothing}
    ${writes || draft.text ? messageField(draft, on.input) : nothing}
    ${isMessage ? [optionalField(draft, 'name', on.input), optionalField(draft, 'email', on.input), bait(draft.website, on.input)] : nothing}
    ${writes ? privacyPart(scene) : nothing}
    ${draft.outcome ? (late?.failure(draft, draft.outcome) ?? unsent()) : nothing} ${actions(scene)}
  </form>`;
}
