import { configFaults } from './config-check.ts';
import schema from './config.schema.json' with { type: 'json' };
import { ConfigurationError } from './misconfigured.ts';
import { secretFaults, smtpFaults } from './variables.ts';

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
  /**
   * Entries of one address in ten minutes before it has to solve challenges, and before it is refused. By
   * default 200 people behind one address at a public meeting may write more often than one person does.
   */
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

const { retentionDays: days } = schema.$defs.town.properties;
const { proofOfWork, minimumTime, rate, trustProxy, publicUrl, sender } = schema.properties;

const townOf = ({ id, name, origins, ...rest }: ConfigFile['towns'][number]): Town => ({
  ...{ id, name, origins },
  retentionDays: rest.retentionDays ?? days.default,
  mailbox: rest.mailbox,
});

/**
 * A configuration whose every value was looked at.
 *
 * @param file - what the file holds, of whatever type
 * @param secret - the value of FEEDBACK_SECRET
 * @param smtp - the value of SMTP_URL
 * @throws ConfigurationError that names all there is to mend
 */
export function configOf(file: ConfigFile, secret: string, smtp?: string): Config {
  const faults = [...configFaults(file), ...secretFaults(secret), ...smtpFaults(smtp)];
  if (faults.length) throw new ConfigurationError(faults);
  return {
    towns: new Map(file.towns.map((town) => [town.id, townOf(town)])),
    county: file.county,
    secret,
    smtp,
    proofOfWork: file.proofOfWork ?? (proofOfWork.default as ProofOfWork),
    minimumTime: file.minimumTime ?? minimumTime.default,
    rate: file.rate ?? rate.default,
    trustProxy: file.trustProxy ?? trustProxy.default,
    publicUrl: new URL(file.publicUrl ?? publicUrl.default).origin,
    sender: file.sender ?? sender.default,
    feed: file.feed,
  };
}
