import type { Problem } from '../parse/problems.ts';
import { finish, finishInSlices } from '../parse/steps.ts';
import { endsBeforeStart, progressAgainstPhase, SharedKeys } from './contradictions.ts';
import { OwnerStates } from './owner-states.ts';
import { recordsIn } from './feed-records.ts';
import { isKnownVersion, nearMisses } from './field-names.ts';
import { Languages } from './languages.ts';

/** Nobody reads more of them, and a feed that was exported wrongly has one for each item. */
const MOST = 1000;

/**
 * Looks through a feed for what can be read but cannot be meant: contradictions, keys of two, names that
 * are nearly those of fields, languages that are used but not named. In steps, one for each object.
 *
 * @param feed - parsed JSON, as it is
 * @returns at most 1,000 problems, each a warning: nothing is dropped for them
 */
export function* checkSteps(feed: unknown): Generator<undefined, Problem[]> {
  const problems: Problem[] = [];
  const keys = new SharedKeys();
  const owners = new OwnerStates();
  const languages = new Languages(feed);
  const isKnown = isKnownVersion(feed);
  for (const record of recordsIn(feed)) {
    yield;
    if (problems.length >= MOST) return problems.slice(0, MOST);
    problems.push(
      ...endsBeforeStart(record),
      ...progressAgainstPhase(record),
      ...keys.claims(record),
      ...owners.check(record),
      ...languages.check(record),
      ...(isKnown ? nearMisses(record) : []),
    );
  }
  problems.push(...keys.ofMeasures().slice(0, MOST));
  return problems.slice(0, MOST);
}

/** The same at once. */
export const checkFeed = (feed: unknown): Problem[] => finish(checkSteps(feed));

/** The same without keeping others waiting. */
export const checkInSlices = (feed: unknown): Promise<Problem[]> =>
  finishInSlices(checkSteps(feed));
