import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../answers.ts';
import { originIn } from '../configuration/setting-formats.ts';

/** Milliseconds in which a refusal of the same kind is told once, and how many kinds are told. */
const WINDOW = 10 * 60_000;
const MOST_KINDS = 50;

const LONGEST_ORIGIN = 120;

const CAUSES: Readonly<Record<number, string>> = {
  400: 'Das war kein lesbares JSON oder ohne Schlüssel.',
  403: 'Diese Herkunft darf für diese Kommune nicht senden. Gehört die Seite dazu, tragen Sie sie unter „origins“ ein.',
  413: 'Das war länger als 32 kB.',
  415: 'Das war kein JSON oder gepackt.',
  422: 'Felder passten nicht zum Vertrag.',
  428: 'Erst war eine Rechenaufgabe zu lösen.',
  429: 'Das waren zu viele von einem Absender.',
};

/** What was wrong, in words of the contract; never what was written. */
function reasonIn({ body }: Refusal): string {
  const { code, errors = [] } = body as {
    code?: string;
    errors?: readonly { field: string; code: string }[];
  };
  return code ?? errors.map((one) => `${one.field}:${one.code}`).join(' ');
}

/** As far as it is one; whatever else stands there, nobody needs to know. */
function originOf({ headers: { origin } }: FastifyRequest): string {
  if (origin === undefined) return 'keine';
  return (originIn(origin) ?? 'unlesbar').slice(0, LONGEST_ORIGIN);
}

/**
 * Tells operators what was refused, from where and why, without content or address (P-07). Each kind once in
 * ten minutes, then how often: whoever sends without end must not fill the disk.
 */
export class RefusalLog {
  readonly #now: () => number;
  readonly #counts = new Map<string, { readonly told: object; times: number }>();
  #others = 0;
  #since = -Infinity;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(refusal: Refusal, request: FastifyRequest): void {
    const { statusCode: status } = refusal;
    const cause = CAUSES[status];
    if (cause === undefined || !request.url.startsWith('/v1/')) return;
    this.#turn(request);
    const told = { refused: status, reason: reasonIn(refusal), origin: originOf(request) };
    const key = Object.values(told).join(' ');
    const known = this.#counts.get(key);
    if (known) known.times++;
    else if (this.#counts.size >= MOST_KINDS) this.#others++;
    else {
      this.#counts.set(key, { told, times: 1 });
      request.log.warn(told, cause);
    }
  }

  /** A clock that was set back begins anew, too. */
  #turn({ log }: FastifyRequest): void {
    const age = this.#now() - this.#since;
    if (age >= 0 && age < WINDOW) return;
    for (const { told, times } of this.#counts.values()) {
      if (times > 1) log.warn({ ...told, times }, 'So oft in zehn Minuten.');
    }
    if (this.#others) log.warn({ times: this.#others }, 'Weitere Absagen verschiedener Art.');
    this.#counts.clear();
    this.#others = 0;
    this.#since = this.#now();
  }
}
