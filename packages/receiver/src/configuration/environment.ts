import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { configOf, type Config, type ConfigFile } from './config.ts';

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

type Variables = Readonly<Record<string, string | undefined>>;

/** In production nothing is made up: a receiver that forgets its key forgets its receipts. */
function secretFrom({ FEEDBACK_SECRET, NODE_ENV }: Variables): string {
  if (FEEDBACK_SECRET) return FEEDBACK_SECRET;
  if (NODE_ENV === 'production') {
    throw new Error(
      'FEEDBACK_SECRET fehlt. Erzeugen Sie einmal eines, zum Beispiel mit: openssl rand -base64 48',
    );
  }
  return randomBytes(48).toString('base64');
}

function fileFrom({ FEEDBACK_CONFIG }: Variables): ConfigFile {
  if (!FEEDBACK_CONFIG) throw new Error('FEEDBACK_CONFIG nennt keine Datei mit den Kommunen');
  try {
    return JSON.parse(readFileSync(FEEDBACK_CONFIG, 'utf8')) as ConfigFile;
  } catch (cause) {
    throw new Error(`${FEEDBACK_CONFIG} ist nicht lesbar oder kein JSON`, { cause });
  }
}

/**
 * @throws an error in German that says which variable to mend
 */
export function environmentFrom(variables: Variables): Environment {
  return {
    config: configOf(fileFrom(variables), secretFrom(variables), variables['SMTP_URL']),
    databaseUrl: variables['DATABASE_URL'] ?? 'data/feedback.sqlite',
    port: Number(variables['PORT'] ?? DEFAULT_PORT),
    host: variables['HOST'] ?? '127.0.0.1',
    isTrial: !variables['FEEDBACK_SECRET'],
  };
}
