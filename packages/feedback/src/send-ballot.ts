import type { Ballot } from './ballot.ts';
import type { Outcome } from './outcome.ts';
import { send, type SendOptions } from './send.ts';

/**
 * Sends a vote as `sendMessage` sends a message, to the place for votes beside it.
 *
 * @param endpoint - absolute URL for messages
 */
export const sendBallot = (
  endpoint: string,
  ballot: Ballot,
  options: SendOptions,
): Promise<Outcome> => send(new URL('votes', endpoint).href, ballot, options);
