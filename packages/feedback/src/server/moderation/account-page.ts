import { SHORTEST_PASSWORD, LONGEST_PASSWORD } from '../accounts/password.ts';
import type { Session } from '../accounts/sessions.ts';
import { html, type Html } from './html.ts';
import { csrfField } from './page.ts';

/** What became of a new password. */
export type PasswordResult = 'changed' | 'wrong' | 'short' | 'different' | 'same';

const RESULTS: Readonly<Record<PasswordResult, string>> = {
  changed: 'Ihr Passwort ist geändert. Alle anderen Sitzungen sind beendet.',
  wrong: 'Das bisherige Passwort stimmt nicht.',
  short: `Das neue Passwort braucht mindestens ${SHORTEST_PASSWORD} Zeichen.`,
  different: 'Die beiden neuen Passwörter sind nicht gleich.',
  same: 'Das neue Passwort ist das bisherige.',
};

function notice(result: PasswordResult | undefined, mustChange: boolean): Html | false {
  if (result === 'changed') return html`<p class="done" role="status">${RESULTS.changed}</p>`;
  if (result) return html`<p class="problem" role="alert">${RESULTS[result]}</p>`;
  return mustChange && html`<p class="hint">Bitte wählen Sie zuerst ein eigenes Passwort.</p>`;
}

const field = (name: string, label: string, autocomplete: string): Html => html`
  <label for="${name}">${label}</label>
  <input
    id="${name}"
    name="${name}"
    type="password"
    autocomplete="${autocomplete}"
    maxlength="${LONGEST_PASSWORD}"
    required
  />
`;

export const accountPage = (session: Session, result?: PasswordResult): Html => html`
  <h1>Konto</h1>
  ${notice(result, session.moderator.must_change === 1)}
  <form method="post" action="/moderation/account" class="narrow">
    <h2>Passwort ändern</h2>
    <p>
      Mindestens ${SHORTEST_PASSWORD} Zeichen. Gut zu merken sind mehrere Wörter hintereinander.
    </p>
    ${csrfField(session)}
    <input type="hidden" name="login" value="${session.moderator.login}" autocomplete="username" />
    ${field('old', 'Bisheriges Passwort', 'current-password')}
    ${field('new', 'Neues Passwort', 'new-password')}
    ${field('again', 'Neues Passwort noch einmal', 'new-password')}
    <button>Passwort ändern</button>
  </form>
`;
