import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseInSlices, parseStrategy } from '@strategy-widgets/feed';
import { planFrom } from '../../packages/receiver/src/plan/plan.ts';
import { checkFiles } from '../../packages/publisher/src/checker/check-files.ts';
import { validate } from '../../packages/publisher/src/commands/validate-command.ts';
import { IN_PARTS, isInParts } from '../../packages/publisher/src/split/split.ts';
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

const NOW = new Date(Date.UTC(2026, 11, 1));

/** What the command tells an editor of a feed in a file. */
async function ofCommand(path) {
  try {
    const { data, isFine } = await validate([path], NOW, () => undefined);
    return { isFine, told: told(data.problems) };
  } catch (error) {
    return { isFine: false, refusedFor: error.message };
  }
}

/** The same from the page for editors, which knows what has to be mended and what is a remark. */
async function ofChecker(text) {
  const file = { name: 'strategy.json', bytes: new TextEncoder().encode(text) };
  const { messages, isFine, feed } = await checkFiles([file], NOW);
  const [{ code, words } = {}] = messages;
  if (code === 'feed-in-parts') return { isFine, refusedFor: words };
  const lines = messages.map(({ kind, code: of, cell }) => `${kind} ${of} ${cell}`);
  return { isFine, told: [...new Set(lines)].sort(), ...(feed && { shown: shownOf(feed) }) };
}

/** How the page for editors tells what the widgets' reader found. */
const asMessages = (problems) => [
  ...new Set(
    problems
      .map(
        ({ severity, code, pointer }) =>
          `${severity === 'warning' ? 'remark' : 'refused'} ${code} ${pointer}`,
      )
      .sort(),
  ),
];

/** What widgets show of a feed, in an order of its own. */
const shownOf = (feed) => {
  const { strategy } = parseStrategy(feed);
  return strategy && [strategy.measures, strategy.participations, strategy.municipalities];
};

const differ = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

/**
 * Gives feeds that were changed by chance to the widgets' reader, to the publisher's command and page, and to the
 * receiver.
 *
 * @returns how many feeds had problems or were refused, each code with its number, and where verdicts differ
 */
export async function compareVerdicts(count) {
  const codes = new Map();
  const found = { count, faulty: 0, refused: 0, codes, differences: [] };
  const folder = await mkdtemp(join(tmpdir(), 'verdicts-'));
  const path = join(folder, 'strategy.json');
  for (let number = 0; number < count; number++) {
    const feed = mutated(number);
    const text = JSON.stringify(feed);
    await writeFile(path, text);
    const { strategy, problems } = parseStrategy(feed);
    const isFine = problems.every(({ severity }) => severity === 'warning');
    const command = { isFine, told: told(problems) };
    const page = {
      ...command,
      told: asMessages(problems),
      ...(isFine && { shown: shownOf(feed) }),
    };
    // Widgets fetch the other parts; editors have to bring the whole.
    const whole = isInParts(feed) && { isFine: false, refusedFor: IN_PARTS };
    const others = {
      command: [
        await ofCommand(path),
        whole ? { ...whole, refusedFor: `${path}: ${IN_PARTS}` } : command,
      ],
      page: [await ofChecker(text), whole || page],
      'in slices': [told((await parseInSlices(feed)).problems), told(problems)],
      receiver: [await received(feed), planned(strategy)],
    };
    for (const [who, [other, expected]] of Object.entries(others)) {
      if (differ(other, expected)) found.differences.push({ number, who, other, expected });
    }
    if (problems.length) found.faulty++;
    if (!strategy) found.refused++;
    for (const { code } of problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  await rm(folder, { recursive: true });
  return found;
}
