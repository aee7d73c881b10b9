import type { Strategy } from '../generated/types.ts';
import type { Problem } from '../problems.ts';

/** What became of a feed: a strategy, unless there is a fatal problem. */
export interface ParseResult {
  readonly strategy?: Strategy;
  readonly problems: readonly Problem[];
  readonly fatal?: Problem;
}

/** @param read - everything that was read; its shape is that of the table, and so of the types */
export function resultOf(read: unknown, problems: readonly Problem[]): ParseResult {
  const fatal = problems.find(({ severity }) => severity === 'fatal');
  return fatal ? { problems, fatal } : { strategy: read as Strategy, problems };
}
