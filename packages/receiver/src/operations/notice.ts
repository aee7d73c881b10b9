import type { Config } from '../configuration/config.ts';
import { timeOf } from '../moderation/entry-words.ts';

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
  // Ballots that were announced one by one, by an earlier version.
  prioritise: 'eine Abstimmung',
  rating: 'eine Bewertung',
};

/** A message of which a town is told. */
export interface Arrived {
  readonly receipt: string;
  /** Its kind, as the form names it. */
  readonly type: string;
}

/** What a mail says, and where its reader goes on. */
interface Said {
  readonly subject: string;
  readonly text: string;
  readonly path: string;
}

/**
 * Of words of ours only, so that nothing that a resident wrote can become a header (S-16).
 *
 * @returns undefined where the town has no mailbox any more
 */
function mailTo(
  { towns, publicUrl, sender }: Config,
  municipality: string,
  say: (town: string) => Said,
): Notice | undefined {
  const town = towns.get(municipality);
  if (!town?.mailbox) return undefined;
  const { subject, text, path } = say(town.name);
  return {
    from: sender,
    to: town.mailbox,
    subject,
    text: `Guten Tag,\n\n${text}: ${publicUrl}${path}\n\nDiese E-Mail enthält keine Angaben von Bürgerinnen und Bürgern.\n`,
  };
}

const oneMessage = ({ receipt, type }: Arrived, town: string): Said => ({
  subject: `Neue Rückmeldung ${receipt}`,
  text: `für ${town} ist ${KINDS[type] ?? 'eine Rückmeldung'} eingegangen: ${receipt}.\nSie lesen sie hier`,
  path: '/moderation',
});

const manyMessages = (messages: readonly Arrived[], town: string): Said => ({
  subject: `${String(messages.length)} neue Rückmeldungen`,
  text: `für ${town} sind ${String(messages.length)} Rückmeldungen eingegangen:\n${messages
    .map(({ receipt }) => receipt)
    .join('\n')}\n\nSie lesen sie hier`,
  path: '/moderation',
});

/** One mail about one message or several. */
export const noticeOf = (
  config: Config,
  municipality: string,
  messages: readonly [Arrived, ...Arrived[]],
): Notice | undefined =>
  mailTo(config, municipality, (town) =>
    messages.length === 1 ? oneMessage(messages[0], town) : manyMessages(messages, town),
  );

/**
 * One mail about all votes of a day.
 *
 * @param count - at least 1
 * @param end - of the day, in milliseconds since 1970
 */
export const digestOf = (
  config: Config,
  municipality: string,
  count: number,
  end: number,
): Notice | undefined =>
  mailTo(config, municipality, (town) => {
    const votes = count === 1 ? 'eine Teilnahme' : `${String(count)} Teilnahmen`;
    return {
      subject: `Abstimmungen: ${votes}`,
      text: `für ${town} ${count === 1 ? 'kam' : 'kamen'} in den 24 Stunden bis zum ${timeOf(end)} ${votes} an Abstimmungen hinzu.\nDie Summen stehen hier`,
      path: '/moderation/votes',
    };
  });
