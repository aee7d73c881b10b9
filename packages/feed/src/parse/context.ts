import type { Problem, ProblemCode, Severity } from '../problems.ts';
import type { Shapes } from './shapes.ts';

/** JSON data of unknown content. */
export type Json = Readonly<Record<string, unknown>>;

/** What all readers of one feed share. */
export interface Context {
  readonly shapes: Shapes;
  /** By the pointer of a list its ids, each with the id it stands for: itself or the present one. */
  readonly ids: Map<string, ReadonlyMap<string, string>>;
  /** True where lists may be missing because they come later; then references there are not checked. */
  readonly isPartial: boolean;
  readonly problems: Problem[];
}

/** Reads a value; undefined where it is unusable, which it then has reported. */
export type Read = (
  context: Context,
  argument: string,
  value: unknown,
  at: string,
  severity: Severity,
) => unknown;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of its own, never an inherited one. */
export const own = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

export function report(
  { problems }: Context,
  pointer: string,
  code: ProblemCode,
  severity: Severity,
  value?: unknown,
): undefined {
  const detail = typeof value === 'object' ? undefined : value;
  problems.push({
    pointer,
    code,
    severity,
    ...(detail !== undefined && { detail: String(detail).slice(0, 80) }),
  });
}

/** Pointer to a key that is no field name (RFC 6901, section 3). */
export const below = (at: string, key: string): string =>
  `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
