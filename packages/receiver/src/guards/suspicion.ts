import type { Config } from '../configuration/config.ts';
import type { EntryBody, EntryContent } from '../entries/body-checks.ts';

/** Links in a text beyond which it looks like an advertisement. */
const LINKS = 2;

export interface Signs {
  readonly config: Config;
  /** The header of browsers; programs forget it. */
  readonly origin: string | undefined;
  readonly body: EntryBody;
  /** Entries of the same address within ten minutes. */
  readonly entries: number;
}

const linksIn = (body: EntryContent): number =>
  'text' in body ? (body.text.match(/https?:\/\/|\[url|<a\s/gi)?.length ?? 0) : 0;

/**
 * Whether something looks like a program. Each of these happens to people as well (a password manager
 * fills hidden fields, a library shares one address): it costs them a second of computing, never their text.
 */
export function isSuspicious({ config, origin, body, entries }: Signs): boolean {
  const { website = '', elapsed = 0 } = body;
  return (
    origin === undefined ||
    website !== '' ||
    elapsed < config.minimumTime ||
    entries >= config.rate.suspicious ||
    linksIn(body) > LINKS
  );
}
