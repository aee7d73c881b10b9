import { idempotencyKey } from '@strategy-widgets/feedback';

/** The last body that was sent and its key. */
export interface SendAttempt {
  body: string;
  key: string;
}

/** The same key as long as what is sent is the same, another one once it was changed. */
export function keyFor(state: { attempt?: SendAttempt }, content: object): string {
  const body = JSON.stringify(content);
  if (state.attempt?.body !== body) state.attempt = { body, key: idempotencyKey() };
  return state.attempt.key;
}

/** What helps a receiver to tell people from programs. */
export const guardOf = ({ website, shownAt }: { website: string; shownAt: number }) => ({
  website: website || undefined,
  elapsed: Math.round(performance.now() - shownAt),
});
