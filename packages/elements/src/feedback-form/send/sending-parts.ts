import { msg } from '@lit/localize';
import { html } from 'lit';
import { notArrived, wrongNotice } from '../sent/after-press.ts';
import { LatePart } from '../../shared/widget/late/late-part.ts';

/** What only a form in use needs: checks, the client, and what became of a message. Best asked for while somebody still writes. */
export const sending = new LatePart(() => import('./sending.ts'));

/** Where not even the code for sending could be loaded: nothing was sent. */
export const unsent = () =>
  wrongNotice(
    notArrived(),
    'failure',
    html`<p>
      ${msg('Hilft ein zweiter Versuch nicht, kopieren Sie Ihren Text und laden Sie die Seite neu.', { id: 'form-unsent' })}
    </p>`,
  );
