import { msg, str } from '@lit/localize';
import type { FormScene } from '../model/form-scene.ts';
import { dayWords } from '../../shared/text/moment.ts';
import { answerWords, datedSteps, laterWord, readStep, type Step } from './next-steps.ts';

const DAY = 86_400_000;

/** Day and month stay on one line. */
const dayOf = (time: number, language: string): string =>
  dayWords(time, language).replace(' ', '\u00a0');

/** What was promised for when; nothing is promised that the route does not say. */
function answerStep({ draft, route }: FormScene, sentAt: number, language: string): Step {
  const { responseDays } = route ?? {};
  const address = draft.email.trim();
  const when = responseDays
    ? msg(str`Bis ${dayOf(sentAt + responseDays * DAY, language)}`, { id: 'form-until' })
    : laterWord();
  if (address && responseDays) {
    return [when, msg(str`Sie bekommen eine Antwort an ${address}.`, { id: 'form-step-answered' })];
  }
  if (address) {
    return [when, msg(str`Eine Antwort kann an ${address} gehen.`, { id: 'form-sent-email' })];
  }
  const { outcome } = draft;
  if (outcome?.kind !== 'sent' || !outcome.secret) {
    return [when, answerWords()];
  }
  return [
    when,
    msg('Was daraus wurde, sehen Sie mit Nummer und Geheimwort.', { id: 'form-step-look' }),
  ];
}

/** The same steps once the message is there, with their days. */
export function sentSteps(scene: FormScene, language: string, level: number): unknown {
  const { sentAt = Date.now(), withdrawal } = scene.draft;
  if (withdrawal === 'withdrawn') return undefined;
  const steps: Step[] = [
    [dayOf(sentAt, language), msg('Ihre Nachricht ist gespeichert.', { id: 'form-step-stored' })],
    readStep(),
    answerStep(scene, sentAt, language),
  ];
  return datedSteps(steps, level);
}
