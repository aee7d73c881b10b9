import { msg, str } from '@lit/localize';
import { html, type LitElement, type ReactiveController } from 'lit';
import { Delivery } from '../model/delivery.ts';
import type { DraftState } from '../model/draft.ts';
import { showResult } from '../sent/after-press.ts';
import { meantAddress } from './meant-address.ts';

/** A press that took the focus out of the field ends on its button before that moves. */
const PRESS = 300;

/** What was meant, where the resident has not been told of it yet. */
function untold({ email, doubt, sending }: DraftState): string | undefined {
  return sending || doubt?.address === email ? undefined : meantAddress(email);
}

/** Tells of a slip once somebody left the field, not while they write. */
class AddressWatch implements ReactiveController {
  draft: DraftState;
  readonly #host: LitElement;
  #field?: HTMLElement | null;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: LitElement, draft: DraftState) {
    this.#host = host;
    this.draft = draft;
    host.addController(this);
  }

  hostUpdated(): void {
    const field = this.#host.renderRoot.querySelector<HTMLElement>('#email');
    if (field !== this.#field) field?.addEventListener('blur', this.#wait);
    this.#field = field;
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #wait = () => {
    clearTimeout(this.#timer);
    if (untold(this.draft)) this.#timer = setTimeout(this.#tell, PRESS);
  };

  readonly #tell = () => {
    const isWriting = this.#host.shadowRoot?.activeElement === this.#field;
    if (!this.#field || isWriting || !untold(this.draft)) return;
    new Delivery(this.draft).doubt('told');
    this.#host.requestUpdate();
  };
}

const watches = new WeakMap<LitElement, AddressWatch>();

function watch(host: LitElement, draft: DraftState): void {
  const known = watches.get(host);
  if (known) known.draft = draft;
  else watches.set(host, new AddressWatch(host, draft));
}

/** Tells of a slip at a press of the send button; answers whether that alone holds it back. */
export function hold(draft: DraftState): boolean {
  if (!meantAddress(draft.email)) return false;
  const stage = draft.problems.length ? 'told' : 'held';
  new Delivery(draft).doubt(stage);
  return stage === 'held';
}

/** How to mend an address that cannot be one; nothing where that is all that can be said. */
export function addressWords(email: string): string | undefined {
  const { length } = email.split('@');
  if (email && length === 1)
    return msg(
      'Prüfen Sie die E-Mail-Adresse: Das Zeichen @ fehlt. Sie sieht so aus: name@example.org',
      { id: 'form-email-no-at' },
    );
  if (length > 2)
    return msg('Prüfen Sie die E-Mail-Adresse: Geben Sie nur eine an, mit einem einzigen @.', {
      id: 'form-email-several',
    });
  return /\S\s+\S/.test(email)
    ? msg('Prüfen Sie die E-Mail-Adresse: Löschen Sie die Leerzeichen darin.', {
        id: 'form-email-space',
      })
    : undefined;
}

const questionWords = (meant: string): string =>
  msg(str`Meinten Sie ${meant}?`, { id: 'form-email-meant' });

/** What is announced: not what the focus went to. */
export function doubtWords({ email, doubt }: DraftState): string {
  const isSaid = doubt?.address === email && doubt.stage === 'told';
  return isSaid ? questionWords(meantAddress(email) ?? '') : '';
}

async function takeOver(draft: DraftState): Promise<void> {
  const meant = meantAddress(draft.email);
  const field = draft.owner?.renderRoot.querySelector<HTMLInputElement>('#email');
  if (!meant || !field) return;
  // At once: when the summary that had the focus goes, Chromium says so amid the update, and fields are read.
  field.value = meant;
  new Delivery(draft).correct(meant);
  await showResult(draft.owner, '#email-meant');
}

/** The address that was probably meant, to be taken over by one press; also that it was. */
export function doubtPart(draft: DraftState): unknown {
  const { owner, email, doubt } = draft;
  if (owner) watch(owner, draft);
  if (doubt?.address !== email) return undefined;
  if (doubt.stage === 'taken')
    return html`<p class="note" id="email-meant">
      ${msg('Die Adresse ist geändert.', { id: 'form-email-taken' })}
    </p>`;
  const question = html`<span class="strong">${questionWords(meantAddress(email) ?? '')}</span>`;
  const notYet = msg(
    'Ihre Nachricht ist noch nicht gesendet. Stimmt Ihre Adresse so, senden Sie einfach noch einmal.',
    { id: 'form-email-held' },
  );
  return html`<div class="notice">
    <p id="email-meant">${question} ${doubt.stage === 'held' ? notYet : ''}</p>
    <p class="actions">
      <button class="button" type="button" @click=${() => takeOver(draft)}>
        ${msg('Adresse übernehmen', { id: 'form-email-take' })}
      </button>
    </p>
  </div>`;
}
