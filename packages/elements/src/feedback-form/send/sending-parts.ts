import { notArrived, wrongNotice } from '../sent/after-press.ts';
import type * as sending from './sending.ts';

type SendingParts = typeof sending;

let parts: SendingParts | undefined;

/** What only a form in use needs: checks, the client, and what became of a message. */
export const sendingParts = (): SendingParts | undefined => parts;

/**
 * Loads it, best while somebody still writes.
 *
 * @returns undefined where it cannot be had; asking again tries again
 */
export async function loadSendingParts(): Promise<SendingParts | undefined> {
  try {
    parts ??= await import('./sending.ts');
  } catch {
    // Offline, or the file is gone.
  }
  return parts;
}

/** Where not even the code for sending could be loaded: nothing was sent. */
export const unsent = () => wrongNotice(notArrived(), 'failure');
