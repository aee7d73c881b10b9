import pg from 'pg';
import { Postgres } from './postgres-server.ts';
import type { Slip, SlippingDatabase } from './slip.ts';

const NAME = 'feedback';
/** What an owner of a database may do, and no more. */
const ROLE = 'strategy';

const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${NAME}'`;

/** A database of a PostgreSQL server, and what administrators do to it. */
export class SlippingPostgres implements SlippingDatabase {
  #server?: Postgres;
  #other?: pg.Client;

  async start(): Promise<void> {
    this.#server = await Postgres.start();
    await this.#run(`CREATE ROLE ${ROLE} LOGIN`, `CREATE DATABASE ${NAME} OWNER ${ROLE}`);
  }

  get #running(): Postgres {
    if (!this.#server) throw new Error('Not started');
    return this.#server;
  }

  get url(): string {
    return this.#running.url.replace('postgres@', `${ROLE}@`).replace('/postgres?', `/${NAME}?`);
  }

  async #connected(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** As administrator. */
  async #run(...statements: readonly string[]): Promise<void> {
    const client = await this.#connected(this.#running.url);
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  /** With the rights of the receiver, while it is connected. */
  async #within(...statements: readonly string[]): Promise<void> {
    const client = await this.#connected(this.url);
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  #away(name: string, reason: Slip['reason'], ...put: readonly string[]): Slip {
    const away = [CUT, `ALTER DATABASE ${NAME} RENAME TO away`];
    const make = () => this.#run(...away, ...put);
    const drop = put.length ? [CUT, `DROP DATABASE ${NAME}`] : [];
    const undo = () => this.#run(...drop, `ALTER DATABASE away RENAME TO ${NAME}`);
    return { name, reason, make, undo };
  }

  get #remade(): Slip {
    const make = () =>
      this.#within(
        'ALTER TABLE entry RENAME TO entry_away',
        'CREATE TABLE entry (LIKE entry_away INCLUDING ALL)',
      );
    const undo = () => this.#within('DROP TABLE entry', 'ALTER TABLE entry_away RENAME TO entry');
    return { name: 'its tables made anew', reason: 'replaced', make, undo };
  }

  get #readOnly(): Slip {
    const set = `ALTER DATABASE ${NAME} SET default_transaction_read_only`;
    const make = () => this.#run(`${set} = on`, CUT);
    const undo = () => this.#run(`${set} = off`, CUT);
    return { name: 'read-only', reason: 'read-only', make, undo };
  }

  get #locked(): Slip {
    const make = async () => {
      this.#other = await this.#connected(this.url);
      await this.#other.query('BEGIN; LOCK TABLE entry');
    };
    const undo = () => this.#other?.end();
    return { name: 'its table locked', reason: 'locked', make, undo };
  }

  /** What was acknowledged since is missing there. */
  get #older(): Slip {
    const prepare = async () => {
      await this.#running.halt();
      this.#running.copyData();
      await this.#running.restart(false);
    };
    const make = () => this.#running.restart(true);
    const undo = () => this.#running.restart(false);
    return { name: 'an older copy of its data', reason: 'replaced', prepare, make, undo };
  }

  get slips(): readonly Slip[] {
    return [
      this.#away('renamed', 'missing'),
      this.#away('an empty one under its name', 'replaced', `CREATE DATABASE ${NAME}`),
      this.#away(
        'a copy under its name',
        'replaced',
        `CREATE DATABASE ${NAME} TEMPLATE away OWNER ${ROLE}`,
      ),
      this.#remade,
      this.#readOnly,
      this.#locked,
      this.#older,
      { name: 'its connections cut', make: () => this.#run(CUT) },
    ];
  }

  get dropped(): Slip {
    const make = () => this.#run(`DROP DATABASE ${NAME} WITH (FORCE)`);
    return { name: 'dropped', reason: 'missing', make };
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }
}
