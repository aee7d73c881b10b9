import type { FeedbackRoute, Strategy } from '../../generated/types.ts';

/** What a message is about, as far as that decides who gets it. */
export interface FeedbackSubject {
  readonly municipality?: string;
  readonly actionField?: string;
  readonly type?: string;
}

/** How a route takes messages: sent from the page, handed to the mail program or to another site. */
export type FeedbackMode = 'message' | 'mailto' | 'link' | 'none';

const WEIGHTS = { municipality: 4, actionField: 2, type: 1 } as const;
const KEYS = ['municipality', 'actionField', 'type'] as const;

/** What a route offers, the most convenient first. */
export function feedbackMode(route: FeedbackRoute | undefined): FeedbackMode {
  if (route?.endpoint) return 'message';
  if (route?.email) return 'mailto';
  return route?.link ? 'link' : 'none';
}

const matches = (route: FeedbackRoute, subject: FeedbackSubject) =>
  KEYS.every((key) => !route[key] || route[key] === subject[key]);

const weight = (route: FeedbackRoute) =>
  KEYS.reduce((sum, key) => sum + (route[key] ? WEIGHTS[key] : 0), 0);

/**
 * The route of a message: the most specific one that fits. The town counts most, then the field, then
 * the kind, since a town answers for what reaches it; of equals the first in the feed. Routes that
 * lead nowhere are passed over.
 */
export function feedbackRoute(
  { feedbackRoutes }: Pick<Strategy, 'feedbackRoutes'>,
  subject: FeedbackSubject,
): FeedbackRoute | undefined {
  return feedbackRoutes
    .filter((route) => feedbackMode(route) !== 'none' && matches(route, subject))
    .reduce<FeedbackRoute | undefined>(
      (best, route) => (!best || weight(route) > weight(best) ? route : best),
      undefined,
    );
}
