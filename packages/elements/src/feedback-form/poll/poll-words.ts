import { msg, str } from '@lit/localize';
import type { Question } from './question.ts';

/** What the poll asks; in a town's view of the town. */
export function questionWords({ kind, town, subject = '' }: Question): string {
  if (kind === 'rating') return msg(str`Wie finden Sie „${subject}“?`, { id: 'poll-rating-title' });
  if (subject)
    return msg(str`Was ist Ihnen bei „${subject}“ am wichtigsten?`, { id: 'poll-title-field' });
  return town
    ? msg(str`Was ist Ihnen in ${town} am wichtigsten?`, { id: 'poll-title-town' })
    : msg('Was ist Ihnen am wichtigsten?', { id: 'poll-title' });
}

/** „2 Punkte“. */
export const pointWords = (points: number): string =>
  points === 1
    ? msg('1 Punkt', { id: 'poll-point' })
    : msg(str`${points} Punkte`, { id: 'poll-points' });

/** „Noch 3 Punkte“. */
export const leftWords = (left: number): string =>
  !left
    ? msg('Alle Punkte sind vergeben.', { id: 'poll-none-left' })
    : left === 1
      ? msg('Noch 1 Punkt', { id: 'poll-one-left' })
      : msg(str`Noch ${left} Punkte`, { id: 'poll-left' });

/** How good something is, from 1 to 5, in words. */
export function stepWord(step: number): string {
  const words = [
    () => msg('gar nicht gut', { id: 'poll-step-1' }),
    () => msg('eher nicht gut', { id: 'poll-step-2' }),
    () => msg('teils, teils', { id: 'poll-step-3' }),
    () => msg('gut', { id: 'poll-step-4' }),
    () => msg('sehr gut', { id: 'poll-step-5' }),
  ];
  return words[step - 1]?.() ?? '';
}

/** Of how many the numbers come, and what they are not. */
export const participationWords = (count: number): string =>
  count === 1
    ? msg('Nicht repräsentativ, 1 Teilnahme', { id: 'poll-participation' })
    : msg(str`Nicht repräsentativ, ${count} Teilnahmen`, { id: 'poll-participations' });
