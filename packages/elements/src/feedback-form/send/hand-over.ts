import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { mailboxUrl, safeUrl } from '@strategy-widgets/feed';
import { baseUrl } from '@strategy-widgets/feed/registry';
import type { FormScene } from '../model/form-scene.ts';
import { copiedWords } from '../sent/after-press.ts';

/** Windows hands a mail program about 2,000 characters; what is longer arrives cut or not at all. */
const LONGEST = 1900;

/** Half of a character pair alone cannot be encoded. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/**
 * A mailto: address with subject and text (RFC 6068). A text that is too long for it is left out, for
 * the resident to paste.
 */
export function mailUrl(
  email: string,
  subject: string,
  text: string,
): { url: string; isWhole: boolean } {
  const to = `${mailboxUrl(email)}?subject=${encode(subject)}`;
  const whole = `${to}&body=${encode(text.replace(/\r?\n/g, '\r\n'))}`;
  if (!text) return { url: to, isWhole: true };
  return whole.length > LONGEST ? { url: to, isWhole: false } : { url: whole, isWhole: true };
}

/** The place in a link's query where a subject goes, as in `https://stadt.example/?betreff={subject}`. */
export const linkUrl = (link: string, subject: string): string =>
  link.replace(/\{subject\}|%7Bsubject%7D/, encode(subject));

/** „Text kopieren“, there as soon as something is written. */
export function copyButton({ draft, on }: FormScene): unknown {
  if (!draft.text.trim()) return nothing;
  return html`<button class="button" type="button" @click=${on.copy}>
      ${msg('Text kopieren', { id: 'form-copy' })}
    </button>
    ${draft.copied ? html`<p class="note">${copiedWords(draft)}</p>` : nothing}`;
}

/** A mail with the text so far, for the resident's own mail program. */
export function mailLink({ draft, email, subjectLine, mode, on }: FormScene): unknown {
  if (!email) return nothing;
  const { url, isWhole } = mailUrl(email, subjectLine, draft.text.trim());
  return html`<a
      class=${mode === 'mailto' ? 'button primary' : 'button'}
      href=${url}
      @click=${on.leave}
      >${msg('Mit dem E-Mail-Programm senden', { id: 'form-mail' })}</a
    >
    ${
      isWhole
        ? nothing
        : html`<p class="note">
            ${msg('Ihr Text ist dafür zu lang. Kopieren Sie ihn und fügen Sie ihn in die E-Mail ein.', { id: 'form-mail-long' })}
          </p>`
    }`;
}

/** A link that names the site it leads to, where that is another than this one (A-21). */
export function siteLink(url: string, text: unknown, look = ''): TemplateResult {
  const { host } = new URL(url);
  return html`<a class=${look} href=${url}
    >${text}${host === location.host ? '' : ` (${host})`}</a
  >`;
}

/** To the town's own place for messages. */
export function linkPart({ route, subjectLine }: FormScene): TemplateResult {
  const url = safeUrl(linkUrl(route?.link ?? '', subjectLine), baseUrl()) ?? '';
  const words = msg('Zur Seite für Rückmeldungen', { id: 'form-link' });
  return html`<p>
      ${msg('Ihre Rückmeldung nimmt eine eigene Seite entgegen:', { id: 'form-link-lead' })}
    </p>
    <p class="way">${siteLink(url, words, 'button primary')}</p>`;
}
