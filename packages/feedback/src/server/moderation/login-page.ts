import { html, type Html } from './html.ts';
import { wayBack } from './visit.ts';

export interface LoginForm {
  readonly next: string;
  readonly login?: string;
  readonly problem?: string;
}

/** Said whatever was wrong: who tries logins learns nothing. */
export const WRONG =
  'Login oder Passwort stimmen nicht. Nach zehn Versuchen ist ein Konto für 15 Minuten gesperrt.';

export const SLOW = 'Von Ihrem Anschluss kamen zu viele Versuche. Bitte warten Sie einige Minuten.';

export const loginPage = ({ next, login = '', problem }: LoginForm): Html => html`
  <h1>Anmelden</h1>
  <p>Hier lesen und beantworten Sie, was Einwohnerinnen und Einwohner geschrieben haben.</p>
  ${problem && html`<p class="problem" role="alert">${problem}</p>`}
  <form method="post" action="/moderation/login" class="narrow">
    <input type="hidden" name="next" value="${wayBack(next)}" />
    <label for="login">Login</label>
    <input
      id="login"
      name="login"
      value="${login}"
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
