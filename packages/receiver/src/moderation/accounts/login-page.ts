import type { FastifyReply } from 'fastify';
import type { Receiver } from '../../receiver.ts';
import { html, type Html } from '../html.ts';
import { keptFields, type Kept } from '../kept.ts';
import { sendPage } from '../page.ts';
import { wayBack } from '../visit.ts';

export interface LoginForm {
  readonly next: string;
  readonly login?: string;
  readonly problem?: string;
  /** What was typed into the form of the entry that `next` names, and is not stored. */
  readonly kept?: Kept;
}

/** Said whatever was wrong: who tries logins learns nothing. */
export const WRONG = 'Login oder Passwort stimmen nicht.';

const waitWords = (seconds: number): string =>
  seconds <= 60
    ? `${String(seconds)} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`
    : `${String(Math.ceil(seconds / 60))} Minuten`;

export const slowWords = (seconds: number): string =>
  `Von Ihrem Anschluss kamen zu viele falsche Versuche. Bitte warten Sie ${waitWords(seconds)}.`;

/** Seconds after which there is room again. */
export const BUSY_SECONDS = 10;
export const CROWDED =
  'Gerade melden sich sehr viele an. Bitte versuchen Sie es in einigen Sekunden noch einmal.';

const welcome = html`<p>
  Hier lesen und beantworten Sie, was Einwohnerinnen und Einwohner geschrieben haben.
</p>`;

const kept = html`<div class="hint" role="status">
  <p>
    Ihre Sitzung ist beendet. Was Sie eingegeben haben, ist noch nicht gespeichert, aber nicht
    verloren: Nach dem Anmelden steht es wieder im Formular.
  </p>
  <p>Schließen Sie diese Seite so lange nicht.</p>
</div>`;

const loginPage = (form: LoginForm): Html => html`
  <h1>Anmelden</h1>
  ${form.kept ? kept : welcome}
  ${form.problem && html`<p class="problem" role="alert" tabindex="-1" autofocus>${form.problem}</p>`}
  <form method="post" action="/moderation/login" class="narrow">
    <input type="hidden" name="next" value="${wayBack(form.next)}" />
    ${form.kept && keptFields(form.kept)}
    <label for="login">Login</label>
    <input
      id="login"
      name="login"
      value="${form.login ?? ''}"
      autocomplete="username"
      autocapitalize="none"
      spellcheck="false"
      required
    />
    <label for="password">Passwort</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required />
    <button>Anmelden</button>
  </form>
`;

export const sendLogin = (
  { config }: Receiver,
  reply: FastifyReply,
  form: LoginForm,
): FastifyReply => sendPage(reply, { title: 'Anmelden', config, main: loginPage(form) });
