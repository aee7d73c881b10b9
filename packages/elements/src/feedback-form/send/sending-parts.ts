import { notArrived, wrongNotice } from '../sent/after-press.ts';
import { LatePart } from '../../shared/widget/late-part.ts';

/** What only a form in use needs: checks, the client, and what became of a message. Best asked for while somebody still writes. */
export const sending = new LatePart(() => import('./sending.ts'));

/** Where not even the code for sending could be loaded: nothing was sent. */
export const unsent = () => wrongNotice(notArrived(), 'failure');
