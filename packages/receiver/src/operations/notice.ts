import type { Config } from '../configuration/config.ts';

/** A mail that says that something came; what it says stays in the receiver. */
export interface Notice {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const KINDS: Readonly<Record<string, string>> = {
  message: 'eine Nachricht',
  idea: 'eine Idee',
  question: 'eine Frage',
  praise: 'ein Lob',
  error: 'ein Hinweis auf einen Fehler',
  barrier: 'der Hinweis auf eine Barriere',
  prioritise: 'eine Abstimmung',
  rating: 'eine Bewertung',
};

/**
 * Of words of ours only, so that nothing that a resident wrote can become a header (S-16).
 *
 * @returns undefined where the town has no mailbox any more
 */
export function noticeOf(
  { towns, publicUrl, sender }: Config,
  municipality: string,
  receipt: string,
  type: string,
): Notice | undefined {
  const town = towns.get(municipality);
  if (!town?.mailbox) return undefined;
  const what = KINDS[type] ?? 'eine Rückmeldung';
  return {
    from: sender,
    to: town.mailbox,
    subject: `Neue Rückmeldung ${receipt}`,
    text: `Guten Tag,\n\nfür ${town.name} ist ${what} eingegangen: ${receipt}.\nSie lesen sie hier: ${publicUrl}/moderation\n\nDiese E-Mail enthält keine Angaben der Bürgerin oder des Bürgers.\n`,
  };
}
