import { isAddress } from '../plan/read-feed.ts';

/** A town, or the county, that receives feedback. */
export interface Town {
  /** Its id in the feed. */
  readonly id: string;
  readonly name: string;
  /** Exact origins of its pages, such as `https://www.lemgo.de`; others may not send. */
  readonly origins: readonly string[];
  /** Days after which an entry is deleted; default 365. */
  readonly retentionDays: number;
  /** Mailbox that is told of new entries; default: nobody. */
  readonly mailbox?: string;
}

/** When a sender has to solve a challenge first: always, never, or when something looks like a program. */
export type ProofOfWork = 'always' | 'suspicious' | 'never';

export interface Config {
  readonly towns: ReadonlyMap<string, Town>;
  /** Id of the town that gets what names none: the county. */
  readonly county: string;
  /** Keys of everything that is signed or hashed; at least 32 characters. */
  readonly secret: string;
  readonly proofOfWork: ProofOfWork;
  /** Milliseconds in which no person fills the form. */
  readonly minimumTime: number;
  /** Entries of one address in ten minutes before it has to solve challenges, and before it is refused. */
  readonly rate: { readonly suspicious: number; readonly refused: number };
  /** Addresses of the proxies in front of the receiver, as Fastify's `trustProxy`; default none. */
  readonly trustProxy: boolean | string;
  /** Origin under which moderators reach the receiver. */
  readonly publicUrl: string;
  /** SMTP server for notices to towns; default: none are sent. */
  readonly smtp?: string;
  readonly sender: string;
  /** Address or file of the feed whose names moderators see; default: they see ids. */
  readonly feed?: string;
}

/** What a configuration file holds, as in `docs/betrieb/`. */
export interface ConfigFile {
  readonly county: string;
  readonly towns: readonly (Pick<Town, 'id' | 'name' | 'origins'> & Partial<Town>)[];
  readonly proofOfWork?: ProofOfWork;
  readonly minimumTime?: number;
  readonly rate?: Config['rate'];
  readonly trustProxy?: Config['trustProxy'];
  readonly publicUrl?: string;
  readonly sender?: string;
  readonly feed?: string;
}

const DAYS = 365;
/** 200 people behind one address at a public meeting write more often than one person ever does. */
const RATE = { suspicious: 60, refused: 1200 };

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

/** One line without signs that would start another header (S-16). */
const isMailbox = (value: string): boolean => /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(value);

function townOf({ id, name, origins, ...rest }: ConfigFile['towns'][number]): Town {
  const [wrong] = origins.filter((origin) => !isOrigin(origin)).map(String);
  if (wrong !== undefined) {
    throw new Error(`„${wrong}“ bei ${id} ist keine Herkunft wie https://www.lemgo.de`);
  }
  if (rest.mailbox && !isMailbox(rest.mailbox)) {
    throw new Error(`„mailbox“ bei ${id} ist keine E-Mail-Adresse`);
  }
  return { id, name, origins, retentionDays: rest.retentionDays ?? DAYS, mailbox: rest.mailbox };
}

/** A file, or an address that nobody on the way can change. */
function isFeed(feed: string): boolean {
  if (!isAddress(feed)) return feed !== '';
  if (!URL.canParse(feed)) return false;
  const { protocol, hostname, username } = new URL(feed);
  const isHere = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
  return (protocol === 'https:' || isHere) && username === '';
}

/**
 * @param secret - the value of FEEDBACK_SECRET
 * @throws an error in German that says what to mend
 */
export function configOf(file: ConfigFile, secret: string, smtp?: string): Config {
  const towns = new Map(file.towns.map((town) => [town.id, townOf(town)]));
  if (!towns.has(file.county)) throw new Error(`„county“ nennt keine der Kommunen: ${file.county}`);
  if (secret.length < 32) throw new Error('FEEDBACK_SECRET braucht mindestens 32 Zeichen');
  if (file.feed !== undefined && !isFeed(file.feed)) {
    throw new Error('„feed“ ist weder eine https-Adresse noch der Pfad einer Datei');
  }
  return {
    towns,
    county: file.county,
    secret,
    smtp,
    proofOfWork: file.proofOfWork ?? 'suspicious',
    minimumTime: file.minimumTime ?? 3000,
    rate: file.rate ?? RATE,
    trustProxy: file.trustProxy ?? false,
    publicUrl: file.publicUrl ?? 'http://localhost:8090',
    sender: file.sender ?? 'feedback@localhost',
    feed: file.feed,
  };
}
