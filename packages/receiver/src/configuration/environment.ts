import { randomBytes } from 'node:crypto';
import { configOf, type Config, type ConfigFile } from './config.ts';
import { configFaults } from './config-check.ts';
import { readConfigFile } from './config-file.ts';
import { databaseFaults } from './database-place.ts';
import { ConfigurationError, type ConfigFault } from './misconfigured.ts';
import { secretFaults, smtpFaults, variableFaults, type Variables } from './variables.ts';

/** How a receiver is started; every variable is described in `docs/betrieb/`. */
export interface Environment {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  /** True where the secret was made up now: receipts and sessions end with the process. */
  readonly isTrial: boolean;
}

const DEFAULT_PORT = 8090;
const DEFAULT_DATABASE = 'data/feedback.sqlite';

/** In production nothing is made up: a receiver that forgets its key forgets its receipts. */
function secretIn({ FEEDBACK_SECRET, NODE_ENV }: Variables): string | ConfigFault {
  if (FEEDBACK_SECRET?.trim()) return FEEDBACK_SECRET;
  if (NODE_ENV !== 'production') return randomBytes(48).toString('base64');
  const says = 'Das Geheimnis fehlt. Erzeugen Sie einmal eines: openssl rand -base64 48';
  return { at: 'FEEDBACK_SECRET', says };
}

/** What the file holds, and what is wrong with it. */
function fileIn({ FEEDBACK_CONFIG }: Variables): [unknown, readonly ConfigFault[]] {
  try {
    const file = readConfigFile(FEEDBACK_CONFIG);
    return [file, configFaults(file)];
  } catch (error) {
    if (error instanceof ConfigurationError) return [undefined, error.faults];
    throw error;
  }
}

/**
 * Looks at file and variables as a whole and opens nothing.
 *
 * @throws ConfigurationError that names everything there is to mend
 */
export function environmentFrom(variables: Variables): Environment {
  const { SMTP_URL: smtp, DATABASE_URL: databaseUrl = DEFAULT_DATABASE } = variables;
  const [file, fileFaults] = fileIn(variables);
  const secret = secretIn(variables);
  const faults = [
    ...variableFaults(variables),
    ...(typeof secret === 'string' ? secretFaults(secret) : [secret]),
    ...(databaseUrl.trim()
      ? databaseFaults(databaseUrl, variables['NODE_ENV'] === 'production')
      : []),
    ...(smtp?.trim() ? smtpFaults(smtp) : []),
    ...fileFaults,
  ];
  if (faults.length || typeof secret !== 'string') throw new ConfigurationError(faults);
  return {
    config: configOf(file as ConfigFile, secret, smtp),
    databaseUrl,
    port: Number(variables['PORT'] ?? DEFAULT_PORT),
    host: variables['HOST'] ?? '127.0.0.1',
    isTrial: variables['FEEDBACK_SECRET'] === undefined,
  };
}
