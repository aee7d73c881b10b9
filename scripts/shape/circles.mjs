import { cruise } from 'dependency-cruiser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is written here and imports each other: sources, their tests and the scripts around them. */
const OURS = '^(packages/[^/]+/src|scripts|e2e|stories)/';

/** Types count: who reads one file has to read the others, whatever is left of it at run time. */
const reading = {
  includeOnly: OURS,
  doNotFollow: { path: '/node_modules/' },
  tsPreCompilationDeps: true,
  exoticallyRequireable: false,
};

const resolving = {
  conditionNames: ['strategy-source', 'import', 'default'],
  exportsFields: ['exports'],
  extensions: ['.ts', '.mjs', '.js', '.json'],
};

const noCircle = { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } };

function lineOf(root, { from, unresolvedTo }) {
  const lines = readFileSync(join(root, from), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(`'${unresolvedTo}'`)) + 1;
}

const wayOf = ({ cycle }) => cycle.map(({ name }) => name);

/** One wrong import closes many circles: of those that share a file the shortest says most. */
function shortest(circles) {
  const seen = new Set();
  const shown = [];
  for (const circle of circles.toSorted((a, b) => a.cycle.length - b.cycle.length)) {
    const way = wayOf(circle);
    if (!way.some((file) => seen.has(file))) shown.push(circle);
    for (const file of way) seen.add(file);
  }
  return shown;
}

/**
 * Files that import each other, by type alone, over others and across packages included.
 *
 * @param root - the folder that holds `packages`
 * @param folders - those of it to look at
 * @returns one problem for all circles that share a file, at an import of the shortest
 */
export async function circles(root, folders) {
  const options = { ...reading, baseDir: root, validate: true, ruleSet: { forbidden: [noCircle] } };
  const { output } = await cruise(folders, options, resolving);
  return shortest(output.summary.violations).map((violation) => ({
    file: violation.from,
    line: lineOf(root, violation),
    text: `is in a circle of imports: ${wayOf(violation).join(' → ')}`,
  }));
}
