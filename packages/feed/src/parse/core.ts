import { CORE_SHAPES } from '../generated/core-shapes.ts';
import type { Strategy } from '../generated/types.ts';
import { own, type Context, type Plain } from './context.ts';
import type { Problem } from './problems.ts';
import { read } from './records.ts';
import { readShapes, ROOT, type Field } from './shapes.ts';

/** What became of a feed: a strategy, unless there is a fatal problem. */
export interface ParseResult {
  readonly strategy?: Strategy;
  readonly problems: readonly Problem[];
  readonly fatal?: Problem;
  /** True where a text may have markup: to be read again with what reads it. */
  readonly isMarked?: boolean;
}

/** @param read - everything that was read; its shape is that of the table, and so of the types */
export function resultOf(read: unknown, { problems, isMarked }: Context): ParseResult {
  const fatal = problems.find(({ severity }) => severity === 'fatal');
  return fatal ? { problems, fatal } : { strategy: read as Strategy, problems, isMarked };
}

const shapes = readShapes(CORE_SHAPES);

/**
 * Reads the core of a feed.
 *
 * @param url - its address, by which relative links are resolved
 * @param plain - reads text out of markup
 */
export function parseCore(input: unknown, url?: string, plain?: Plain): ParseResult {
  const isPartial = own(input, 'parts') !== undefined;
  const context: Context = { shapes, ids: new Map(), isPartial, problems: [], url, plain };
  return resultOf(read(context, `record ${ROOT}`, input, '', 'fatal'), context);
}

/** The record that a list of the strategy holds; undefined for any other field. */
export const itemRecord = ([, , code]: Field): string | undefined =>
  /^list (?:\d+ )?record (.*)/.exec(code)?.[1];

/** True where a feed has lists that only the readers for measures know. */
export const hasMore = (input: unknown): boolean =>
  (shapes.get(ROOT) ?? []).some((field) => {
    const record = itemRecord(field);
    return record && !shapes.has(record) && own(input, field[0]) !== undefined;
  });
