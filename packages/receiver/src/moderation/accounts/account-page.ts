import type { FastifyReply } from 'fastify';
import { SHORTEST_PASSWORD, LONGEST_PASSWORD } from './passwords/password.ts';
import type { Session } from './sessions.ts';
import { html, type Html } from '../html.ts';
import { keptFields, type Kept } from '../kept.ts';
import { csrfField, sendPage } from '../page.ts';
import type { Visit } from '../visit.ts';

/** What became of a new password. */
export type PasswordResult =
  'changed' | 'wrong' | 'early' | 'crowded' | 'short' | 'different' | 'same' | 'guessable';

const RESULTS: Readonly<Record<PasswordResult, string>> = {
  changed: 'Ihr Passwort ist geändert. Alle anderen Sitzungen sind beendet.',
  wrong: 'Das bisherige Passwort stimmt nicht.',
  short: `Das neue Passwort braucht mindestens ${SHORTEST_PASSWORD} Zeichen.`,
  different: 'Die beiden neuen Passwörter sind nicht gleich.',
  same: 'Das neue Passwort ist das bisherige.',
  early: 'Das bisherige Passwort war zu oft falsch. Bitte warten Sie einige Minuten.',
  crowded: 'Gerade ist sehr viel los. Bitte versuchen Sie es gleich noch einmal.',
  guessable:
    'Das neue Passwort ist leicht zu erraten: Es steht auf Listen häufiger Passwörter oder besteht aus Ihrem Login, Ihrer Kommune, Tastenreihen oder Wiederholungen. Nehmen Sie mehrere Wörter, die nichts miteinander zu tun haben.',
};

/** What stands in the form, and what became of it. */
export interface AccountForm {
  readonly result?: PasswordResult;
  /** What was typed into an entry's form before, and is not stored. */
  readonly kept?: Kept;
}

const keptNotice = html`<p class="hint">
  Was Sie eingegeben haben, ist noch nicht gespeichert, aber nicht verloren: Danach steht es wieder
  im Formular.
</p>`;

const keptPart = (kept: Kept): Html =>
  html`<input type="hidden" name="next" value="${kept.path}" /> ${keptFields(kept)}`;

function notice(result: PasswordResult | undefined, mustChange: boolean): Html | false {
  if (result === 'changed')
    return html`<p class="done" role="status" tabindex="-1" autofocus>${RESULTS.changed}</p>`;
  if (result)
    return html`<p class="problem" role="alert" tabindex="-1" autofocus>${RESULTS[result]}</p>`;
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

const accountPage = (session: Session, { result, kept }: AccountForm): Html => html`
  <h1>Konto</h1>
  ${notice(result, session.moderator.must_change === 1)} ${kept && keptNotice}
  <form method="post" action="/moderation/account" class="narrow">
    <h2>Passwort ändern</h2>
    <p>
      Mindestens ${SHORTEST_PASSWORD} Zeichen. Gut zu merken sind mehrere Wörter hintereinander.
    </p>
    ${csrfField(session)} ${kept && keptPart(kept)}
    <input type="hidden" name="login" value="${session.moderator.login}" autocomplete="username" />
    ${field('old', 'Bisheriges Passwort', 'current-password')}
    ${field('new', 'Neues Passwort', 'new-password')}
    ${field('again', 'Neues Passwort noch einmal', 'new-password')}
    <button>Passwort ändern</button>
  </form>
`;

export function sendAccount(visit: Visit, form: AccountForm = {}): FastifyReply {
  const { receiver, reply, session } = visit;
  const isProblem = form.result !== undefined && form.result !== 'changed';
  return sendPage(isProblem ? reply.code(422) : reply, {
    title: 'Konto',
    config: receiver.config,
    session,
    main: accountPage(session, form),
  });
}
