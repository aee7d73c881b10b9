import type { ParseResult } from './parse/result.ts';
import { finish, parseSteps } from './parse/steps.ts';

/**
 * Reads a feed: strict about its envelope, lenient about its items. One bad item is dropped with its
 * reason, all good ones stay. Never throws.
 *
 * @param input - parsed JSON
 */
export const parseStrategy = (input: unknown): ParseResult => finish(parseSteps(input));
