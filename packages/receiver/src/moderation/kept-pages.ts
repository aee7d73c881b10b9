import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../answers.ts';
import { sendAccount } from './accounts/account-page.ts';
import { changeFrom } from './entries/change-form.ts';
import { show, withEntry, type EntryTask } from './entries/entry-view.ts';
import { html, type Html } from './html.ts';
import { carried, keptFields, keptFrom, type Kept } from './kept.ts';
import { sendLogin } from './accounts/login-page.ts';
import { formOf, type LapsedVisit, type Rescue, type Visit } from './visit.ts';

const keptOf = ({ request, form }: Pick<LapsedVisit, 'request' | 'form'>): Kept | undefined => {
  const { receipt } = request.params as { receipt?: string };
  return receipt === undefined ? carried(form) : keptFrom(form, `/moderation/entries/${receipt}`);
};

/** The form as it was, of the entry as it is now: storing it takes another click, with this session's mark. */
const showUnsaved =
  ({ fields }: Kept): EntryTask =>
  (visit, entry) => {
    if (entry.kind === 'ballot') throw notFound();
    const isConflict = Number(fields.get('version')) !== entry.updated_at;
    return show(visit, entry, { typed: changeFrom(fields, entry), isKept: true, isConflict });
  };

/** What was typed before somebody logged in, once they have; a password of their own comes first. */
export async function showKept(visit: Visit, kept: Kept): Promise<FastifyReply> {
  if (visit.session.moderator.must_change === 1) return sendAccount(visit, { kept });
  const receipt = kept.path.split('/').at(-1) ?? '';
  return withEntry(visit, receipt, showUnsaved(kept));
}

/** Nothing is stored: without a session somebody logs in first, with another one they look at it again. */
export const rescued: Rescue = (visit) => {
  const { receiver, reply, session } = visit;
  const kept = keptOf(visit);
  if (!kept) return undefined;
  if (!session) return sendLogin(receiver, reply.code(401), { next: kept.path, kept });
  return showKept({ ...visit, session, reply: reply.code(403) }, kept);
};

/** Sends the same again, where the database did not answer; whether it may is asked then. */
export function retryForm(request: FastifyRequest): Html | undefined {
  const form = formOf(request);
  const kept = keptOf({ request, form });
  return (
    kept &&
    html`<form method="post" action="${kept.path}">
      <p>Was Sie eingegeben haben, ist noch nicht gespeichert, aber nicht verloren.</p>
      <input type="hidden" name="csrf" value="${form.get('csrf') ?? ''}" /> ${keptFields(kept)}
      <button>Noch einmal versuchen</button>
    </form>`
  );
}
