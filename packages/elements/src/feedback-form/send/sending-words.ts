import type { FieldProblem, Outcome } from '@strategy-widgets/feedback';
import { LIMITS } from '@strategy-widgets/feedback';
import { msg, str } from '@lit/localize';
import { addressDoubts } from '../address/address-parts.ts';
import type { DraftState } from '../model/draft.ts';
import { arrived, notArrived } from '../sent/after-press.ts';

/** How to mend an address of which nothing more is known. */
export const addressProblem = (): string =>
  msg('Prüfen Sie die E-Mail-Adresse. Sie sieht so aus: name@example.org', {
    id: 'form-email-wrong',
  });

/** How to mend a field. */
export function problemWords({ field, code }: FieldProblem, { email }: DraftState): string {
  if (code === 'too-long') {
    const limit = LIMITS[field];
    return field === 'text'
      ? msg(str`Kürzen Sie Ihre Nachricht auf höchstens ${limit} Zeichen.`, { id: 'form-long' })
      : msg(str`Diese Angabe darf höchstens ${limit} Zeichen haben.`, { id: 'form-long-other' });
  }
  if (field === 'text') return msg('Schreiben Sie eine Nachricht.', { id: 'form-empty' });
  return field === 'email'
    ? (addressDoubts.value?.addressWords(email) ?? addressProblem())
    : msg('Prüfen Sie Ihren Namen.', { id: 'form-name-wrong' });
}

/** Nothing is claimed that is not known: without an answer it may have arrived. */
export const isUnknown = ({ kind }: Outcome): boolean =>
  kind === 'unreachable' || kind === 'unconfirmed';

/** What became of a message, in one sentence. */
export function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === 'sent') return arrived();
  return isUnknown(outcome)
    ? msg('Wir wissen nicht, ob Ihre Nachricht angekommen ist.', { id: 'form-perhaps' })
    : notArrived();
}

/** Why a message is not confirmed, and what to do now; true in every case. */
export function failureWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'offline':
      return msg('Sie sind offline. Senden Sie noch einmal, sobald Sie wieder Internet haben.', {
        id: 'form-offline',
      });
    case 'unreachable':
      return msg(
        'Es kam keine Bestätigung. Senden Sie ruhig noch einmal: Dieselbe Nachricht wird nur einmal gespeichert.',
        { id: 'form-unreachable' },
      );
    case 'unconfirmed':
      return msg(
        'Der Server hat geantwortet, aber nicht bestätigt, dass die Nachricht gespeichert ist.',
        { id: 'form-unconfirmed' },
      );
    case 'tooMany':
      return msg('Gerade kommen zu viele Nachrichten an. Versuchen Sie es in einigen Minuten.', {
        id: 'form-too-many',
      });
    case 'refused':
      return msg('Der Server nimmt die Nachricht so nicht an.', { id: 'form-refused' });
    default:
      return msg('Der Server ist gestört. Versuchen Sie es in einigen Minuten noch einmal.', {
        id: 'form-server',
      });
  }
}
