import { CORE_SHAPES } from '../generated/core-shapes.ts';
import { own, type Context } from './context.ts';
import { read } from './records.ts';
import { resultOf, type ParseResult } from './result.ts';
import { readShapes, ROOT } from './shapes.ts';

const shapes = readShapes(CORE_SHAPES);

/** Reads the core of a feed. */
export function parseCore(input: unknown): ParseResult {
  const isPartial = own(input, 'parts') !== undefined;
  const context: Context = { shapes, ids: new Map(), isPartial, problems: [] };
  return resultOf(read(context, `o${ROOT}`, input, '', 'fatal'), context.problems);
}

/** True where a feed has lists that only the readers for measures know. */
export const hasMore = (input: unknown): boolean =>
  (shapes.get(ROOT) ?? []).some(
    ([name, , code]) =>
      code.startsWith('[o') && !shapes.has(code.slice(2)) && own(input, name) !== undefined,
  );
