import { parseInSlices, parseStrategy } from '@strategy-widgets/feed';
import { planFrom } from '../../packages/receiver/src/plan/plan.ts';
import { validateFeed } from '@strategy-widgets/publisher/validate';
import { mutated } from './mutations.mjs';

/** Each problem once, in words that can be compared. */
const told = (problems) =>
  [
    ...new Set(
      problems.map(({ severity, code, pointer, other = '' }) =>
        `${severity} ${code} ${pointer} ${other}`.trim(),
      ),
    ),
  ].sort();

const planned = (strategy) =>
  strategy && {
    fields: strategy.actionFields.map(({ id }) => id).sort(),
    measures: strategy.measures.map(({ id, aliases, actionFields }) => [id, aliases, actionFields]),
  };

async function received(feed) {
  const plan = await planFrom(feed);
  return (
    plan && {
      fields: plan.fields.map(({ id }) => id).sort(),
      measures: (plan.measures ?? []).map(({ id, aliases, fields }) => [id, aliases, fields]),
    }
  );
}

const differ = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

/**
 * Gives feeds that were changed by chance to the widgets' reader, the validator and the receiver.
 *
 * @returns how many feeds had problems or were refused, each code with its number, and where verdicts differ
 */
export async function compareVerdicts(count) {
  const codes = new Map();
  const found = { count, faulty: 0, refused: 0, codes, differences: [] };
  for (let number = 0; number < count; number++) {
    const feed = mutated(number);
    const { strategy, problems } = parseStrategy(feed);
    const verdict = told(problems);
    const others = {
      validator: [told(validateFeed(feed)), verdict],
      'in slices': [told((await parseInSlices(feed)).problems), verdict],
      receiver: [await received(feed), planned(strategy)],
    };
    for (const [who, [other, expected]] of Object.entries(others)) {
      if (differ(other, expected)) found.differences.push({ number, who, other, expected });
    }
    if (problems.length) found.faulty++;
    if (!strategy) found.refused++;
    for (const { code } of problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return found;
}
