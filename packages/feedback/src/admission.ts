/** Why a receiver takes nothing that a page sends it. */
export type Objection =
  /** The page's origin may not send, or not for this town. */
  | 'origin'
  | 'town'
  /** The receiver knows no such town. */
  | 'unknown-town'
  /** Nothing is there that takes messages. */
  | 'missing'
  /** The page's policy blocks the address, or the browser does so since it is http on a page with https. */
  | 'policy'
  | 'insecure';

/** What a page learned of its receiver without sending anything. */
export interface Soundings {
  readonly answer?: {
    readonly status: number;
    /** Whatever a receiver says is JSON; a web server that has nothing there says so in words of its own, or in none. */
    readonly isJson: boolean;
    /** Fields of that. */
    readonly code?: unknown;
    readonly errors?: unknown;
  };
  /** Path of the address for messages. */
  readonly path: string;
  /** Whether the page's policy blocked the question. */
  readonly isBlocked: boolean;
  /** Whether an address without https was asked by a page with it. */
  readonly isMixed: boolean;
  /** Whether something answers at all, and whether the browser keeps back what names the page's origin. */
  readonly isThere: boolean;
  readonly isKeptBack: boolean;
}

/** Where receivers of ours take messages, below whatever path they stand. */
const OURS = /\/v1\/feedback\/?$/;

const named = (errors: unknown, field: string): boolean =>
  Array.isArray(errors) &&
  errors.some((one) => (one as { field?: unknown } | null)?.field === field);

function objectionIn(
  { status, isJson, code, errors }: NonNullable<Soundings['answer']>,
  path: string,
) {
  if (status === 403 && code === 'origin') return 'town';
  if (status === 422 && named(errors, 'municipality')) return 'unknown-town';
  // It knows the question, so it is ours, and takes messages nowhere else.
  if (status === 204 && !OURS.test(path)) return 'missing';
  return (status === 404 || status === 410) && !isJson && OURS.test(path) ? 'missing' : undefined;
}

/**
 * What stands against sending, as far as it is certain: a receiver that is down, an older one and somebody
 * else's service are never taken for one that refuses.
 *
 * @returns undefined where nothing is known against it, `unclear` where something answers that the page may
 *   not read
 */
export function objectionOf(soundings: Soundings): Objection | 'unclear' | undefined {
  const { answer, path, isBlocked, isMixed, isThere, isKeptBack } = soundings;
  if (answer) return objectionIn(answer, path);
  if (isBlocked) return 'policy';
  if (isMixed && !isThere) return 'insecure';
  if (!isThere) return undefined;
  if (isKeptBack) return 'origin';
  return OURS.test(path) ? 'unclear' : undefined;
}

/** Milliseconds for one question; nobody waits for the answer. */
const PATIENCE = 10_000;

const INIT = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

async function asked(url: URL, mode: RequestMode): Promise<Response | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    // Without CORS fetch allows no other.
    const redirect = mode === 'cors' ? 'error' : 'follow';
    return await fetch(url.href, { ...INIT, mode, redirect, signal: controller.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function read(answer: Response): Promise<NonNullable<Soundings['answer']>> {
  const body: unknown = await answer.json().catch(() => undefined);
  const fields = body as Partial<Record<string, unknown>> | null | undefined;
  const isJson = body !== undefined;
  return { status: answer.status, isJson, code: fields?.['code'], errors: fields?.['errors'] };
}

/** Browsers let pages with https ask their own machine without it. */
const isMixedFor = ({ protocol, hostname }: URL): boolean =>
  location.protocol === 'https:' &&
  protocol === 'http:' &&
  !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** The question, beside the address for messages. */
function questionFor(endpoint: string, query: Record<string, string>): URL {
  const url = new URL('permission', endpoint);
  url.search = new URLSearchParams(query).toString();
  return url;
}

/**
 * Asks a receiver whether this page may send for a town, before anybody writes: no cookies, no referrer,
 * nothing of a resident. Never rejects.
 *
 * @param endpoint - absolute URL for messages
 * @param town - as in the message; the county's receiver decides where there is none
 */
export async function askPermission(
  endpoint: string,
  town: string | undefined,
): Promise<Objection | 'unclear' | undefined> {
  const address = new URL(endpoint);
  const { pathname: path } = address;
  // Somebody else's service knows no such question.
  if (!/\/v1\/[^/]*\/?$/.test(path)) return undefined;
  const question = questionFor(endpoint, {
    ...(town && { municipality: town }),
    origin: location.origin,
  });
  const blocked = new Set<string>();
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === 'enforce') blocked.add(blockedURI);
  };
  addEventListener('securitypolicyviolation', note);
  const answer = await asked(question, 'cors');
  const there = answer ?? (await asked(new URL('health', endpoint), 'no-cors'));
  // Asked twice: a line that failed for a moment refuses nothing.
  const named = answer ?? (await asked(question, 'no-cors')) ?? (await asked(question, 'no-cors'));
  // The browser tells of it in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  removeEventListener('securitypolicyviolation', note);
  return objectionOf({
    answer: answer && (await read(answer)),
    path,
    isBlocked: [...blocked].some((url) => url === address.origin || question.href.startsWith(url)),
    isMixed: isMixedFor(address),
    isThere: Boolean(there),
    isKeptBack: !named,
  });
}
