import type { Municipality } from '@strategy-widgets/feed';
import { baseUrl } from '@strategy-widgets/feed/registry';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { emptyLook, sampleMark } from '../../shared/looks/looks.ts';
import type { Announcer } from '../../shared/page/announcer.ts';
import { languageChoice } from '../../shared/text/language-choice.ts';
import type { StrategyView } from '../../shared/widget/view.ts';
import { replyPart, subjectPart } from './folded-fields.ts';
import { bait, messageField } from './form-fields.ts';
import type { FormScene } from '../model/form-scene.ts';
import { copyButton, linkPart, mailLink, siteLink } from '../send/hand-over.ts';
import { sending, unsent } from '../send/sending-parts.ts';
import { sendButton } from '../sent/after-press.ts';

const OFFERING = 'strategy-vision-banner,strategy-feedback-form';

/** Leichte Sprache and other languages, in the first form of a page that has no banner before it (A-29). */
export const ownLanguages = (view: StrategyView, form: Element, announcer: Announcer): unknown =>
  document.querySelector(OFFERING) === form ? languageChoice(view, announcer) : nothing;

/** The question that the form asks. */
export const formTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was möchten Sie ${town.name} sagen?`, { id: 'form-title-town' })
    : msg('Was möchten Sie uns sagen?', { id: 'form-title' });

/** What somebody does here, and beside it, or below, what comes of it. */
export const formLayout = (main: unknown, beside: unknown): TemplateResult =>
  html`<div class="layout">
    <div class="main">${main}</div>
    <div>${beside}</div>
  </div>`;

function recipient({ mode, endpoint, email = '' }: FormScene): string {
  const { host } = new URL(endpoint || baseUrl());
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

function actions(scene: FormScene): TemplateResult {
  const { draft, mode } = scene;
  const isMessage = mode === 'message';
  const needsWayOut = !isMessage || draft.outcome;
  const mails = mode === 'mailto' || (isMessage && draft.outcome);
  return html`<div class="actions">
    ${isMessage ? sendButton(draft, Boolean(draft.outcome), msg('Nachricht senden', { id: 'form-send' })) : nothing}
    ${mails ? mailLink(scene) : nothing} ${needsWayOut ? copyButton(scene) : nothing}
  </div>`;
}

const lead = () =>
  html`<p class="lead">
    ${msg('Nur die Nachricht ist nötig, alles andere ist freiwillig.', { id: 'form-lead' })}
  </p>`;

const nowhere = () =>
  emptyLook(msg('Hier kann man noch keine Nachrichten schreiben.', { id: 'form-none' }));

/**
 * The form as far as its route goes; what was written stays in it whatever the route is.
 *
 * @param refusal - why nothing can be sent
 */
export function formBody(scene: FormScene, refusal: unknown): TemplateResult {
  const { draft, mode, on } = scene;
  const late = sending.value;
  const isMessage = mode === 'message';
  const writes = isMessage || mode === 'mailto';
  return html`<form
    novalidate
    @input=${on.read}
    @change=${on.read}
    @focusout=${on.read}
    @submit=${on.submit}
  >
    ${late?.rememberedPart(draft, scene.view.uiLanguage)} ${writes ? lead() : nothing}
    ${late?.problemSummary(draft, on.go)} ${refusal}
    ${writes || draft.text ? messageField(draft) : nothing} ${subjectPart(scene)}
    ${mode === 'link' ? linkPart(scene) : nothing}
    ${mode === 'none' && !scene.isRefused ? nowhere() : nothing}
    ${isMessage ? [replyPart(scene), bait(draft.website)] : nothing}
    ${writes ? privacyPart(scene) : nothing}
    ${draft.outcome ? (late?.failure(draft, draft.outcome) ?? unsent()) : nothing} ${actions(scene)}
  </form>`;
}
