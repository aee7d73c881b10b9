import { fieldTitle, measureTitle, optionTitle, type Plan } from '../../plan/plan.ts';
import type { PollKey } from './ballots.ts';

/** Steps of a rating, as the form calls them. */
const STEPS: Readonly<Record<string, string>> = {
  'step-5': 'sehr gut',
  'step-4': 'gut',
  'step-3': 'teils, teils',
  'step-2': 'eher nicht gut',
  'step-1': 'gar nicht gut',
};

/** The best first, as the form shows them. */
export const stepPlace = (option: string): number => Object.keys(STEPS).indexOf(option);

export const isRating = ({ type }: Pick<PollKey, 'type'>): boolean => type === 'rating';

/** What was asked, as the form asks it; by ids where the feed is not known. */
export function questionAsked(
  plan: Plan | undefined,
  { poll, type }: Omit<PollKey, 'municipality'>,
): string {
  if (isRating({ type })) {
    const whole = plan?.whole.id === poll ? plan.whole.title : undefined;
    return `Wie finden Sie „${whole ?? measureTitle(plan, poll)}“?`;
  }
  if (poll === 'fields') return 'Was ist Ihnen am wichtigsten?';
  return `Was ist Ihnen bei „${fieldTitle(plan, poll)}“ am wichtigsten?`;
}

export const answerOf = (plan: Plan | undefined, option: string): string =>
  STEPS[option] ?? optionTitle(plan, option);
