import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { passwordHash } from '../moderation/accounts/passwords/password.ts';
import type { Database } from '../database/database.ts';

export const PASSWORD = 'ein langes Passwort';

const HERE = { 'sec-fetch-site': 'same-origin' };

type Fields = Readonly<Record<string, string>>;

/** Somebody who uses the pages as a browser does: keeps the cookie, sends what forms hold. */
export class ModeratorBrowser {
  readonly #app: FastifyInstance;
  readonly #from: Fields;
  /** Of the session. */
  cookie = '';
  /** By which a browser is known where somebody logged in before. */
  device = '';

  /** @param address - as a trusted proxy forwards it; default: that of whoever is connected */
  constructor(app: FastifyInstance, address?: string) {
    this.#app = app;
    this.#from = address === undefined ? {} : { 'x-forwarded-for': address };
  }

  #keep(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = set.split(';');
      if (/moderation-browser=/.test(pair)) this.device = pair;
      else this.cookie = pair;
    }
    return answer;
  }

  get #cookies(): string {
    return [this.cookie, this.device].filter(Boolean).join('; ');
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.#keep(
      await this.#app.inject({ url, headers: { cookie: this.#cookies, ...this.#from } }),
    );
  }

  /** Sends fields as they are; pairs where a name comes more than once. */
  async send(url: string, fields: Fields | string[][], headers: Fields = HERE) {
    const answer = await this.#app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: {
        ...{ 'content-type': 'application/x-www-form-urlencoded', cookie: this.#cookies },
        ...this.#from,
        ...headers,
      },
    });
    return this.#keep(answer);
  }

  logIn(login: string, password = PASSWORD) {
    return this.send('/moderation/login', { login, password });
  }

  /** The mark that stands in the forms of a page. */
  async csrf(): Promise<string> {
    const { body } = await this.get('/moderation/account');
    return /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  }

  async post(url: string, fields: Fields = {}): Promise<LightMyRequestResponse> {
    return this.send(url, { csrf: await this.csrf(), ...fields });
  }
}

/** An account whose password is its own already; its hash is a cheap one, since tests log in often. */
export async function addModerator(database: Database, login: string, town: string, N = 16) {
  const password = await passwordHash(PASSWORD, { N, r: 8, p: 1 });
  const row = { id: randomUUID(), login, municipality: town, password, must_change: 0 };
  await database
    .insertInto('account')
    .values({ ...row, created_at: 0 })
    .execute();
}

export async function loggedIn(app: FastifyInstance, login: string): Promise<ModeratorBrowser> {
  const browser = new ModeratorBrowser(app);
  await browser.logIn(login);
  return browser;
}
