import type { Problem, ProblemCode, Severity } from './problems.ts';
import type { Shapes } from './shapes.ts';

/** JSON data of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What all readers of one feed share. */
export interface Context {
  readonly shapes: Shapes;
  /** By the name of a list its ids, each with the id it stands for: itself or the present one. */
  readonly ids: Map<string, ReadonlyMap<unknown, unknown>>;
  /** True where lists may be missing because they come later; then references there are not checked. */
  readonly isPartial: boolean;
  readonly problems: Problem[];
  /** Reads text out of markup; it comes in code of its own, for feeds that have any. */
  readonly plain?: Plain;
  /** Set where a text has markup and there was nothing to read it. */
  isMarked?: boolean;
  /** Address of the feed, by which its relative links are resolved; without it they stay as they are. */
  readonly url?: string;
}

/** A text without tags and with the letters that entities stand for. */
export type Plain = (text: string) => string;

/** Reports what is wrong, by default with the value at hand, and gives nothing. */
export type Fail = (
  code: ProblemCode,
  detail?: unknown,
  pointer?: string,
  severity?: Severity,
) => undefined;

/** Reads a value by the argument of its code; undefined where it is unusable. */
export type Read = (
  value: unknown,
  argument: string,
  fail: Fail,
  at: string,
  context: Context,
  severity: Severity,
) => unknown;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as part of a JSON pointer (RFC 6901, section 3). */
export const escapeKey = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** A field of its own, never an inherited one. */
export const own = (object: unknown, name: string): unknown =>
  isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
