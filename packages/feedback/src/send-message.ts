import type { Message } from './message.ts';
import type { Outcome } from './outcome.ts';
import { send, type SendOptions } from './send.ts';

/**
 * Sends a message: without cookies or referrer, with a time limit, and again a few times where the
 * fault may pass. The receiver knows a repeated message by its key. Never rejects.
 *
 * @param endpoint - absolute URL
 */
export const sendMessage = (
  endpoint: string,
  message: Message,
  options: SendOptions,
): Promise<Outcome> => send(endpoint, message, options);
