import type { MessageField } from '@strategy-widgets/feedback';
import { LatePart } from '../../shared/widget/late/late-part.ts';
import type { DraftState } from '../model/draft.ts';

/** What knows usual slips in an address: a chunk of its own, since few people give one. */
export const addressDoubts = new LatePart(() => import('./address-doubt.ts'));

/** What an address probably means, under its field; nothing where there is no doubt, or not yet. */
export function meantPart(draft: DraftState, field: MessageField): unknown {
  if (field !== 'email' || !draft.email) return undefined;
  if (addressDoubts.status === 'initial')
    void addressDoubts.load().then(() => draft.owner?.requestUpdate());
  return addressDoubts.value?.doubtPart(draft);
}

/**
 * Whether a press of the send button has to wait, since it came before anybody could see the doubt: once
 * for each address, and never where the code for it cannot be had.
 *
 * @returns nothing where the press can go on at once
 */
export function heldBack(draft: DraftState): Promise<boolean> | undefined {
  const { email, doubt } = draft;
  if (!email || doubt?.address === email) return undefined;
  return addressDoubts.load().then((doubts) => doubts?.hold(draft) ?? false);
}
