export type Fields = Readonly<Record<string, unknown>>;

export const hasFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null;

/**
 * Plain data as JSON, also on pages where an old library gave lists a `toJSON` that makes a text of them.
 */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (!hasFields(value)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${entries.map((entry) => entry.map(toJson).join(':')).join()}}`;
}

/** The body as an object, whatever came. */
export async function bodyOf(answer: Response): Promise<Fields> {
  const text = await answer.text();
  try {
    const body: unknown = JSON.parse(text);
    return hasFields(body) ? body : {};
  } catch {
    return {};
  }
}

/** A number, a secret or a word: short and without anything that cannot be shown. */
export const isMark = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\p{Cc}]{1,200}$/u.test(value);

/** A point in time as RFC 3339 writes it, so that every engine reads the same. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);

/** Seconds to wait; a date, which the header may also hold, is as good as nothing said. */
export function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
