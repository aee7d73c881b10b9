import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { inRepo } from '../build/paths.mjs';

const SHARED = 'packages/elements/src/shared/looks';
const PAIR = /--_(?:d-)?([\w-]+): light-dark\((#\w+), (#\w+)\)/g;

/** The colours of a style sheet that it gives for light and dark. */
function coloursIn(file, scheme) {
  const pairs = readFileSync(inRepo(SHARED, file), 'utf8').matchAll(PAIR);
  return Object.fromEntries(
    [...pairs].map(([, name, light, dark]) => [name, scheme === 'dark' ? dark : light]),
  );
}

/** WCAG 2.2, SC 1.4.3 and 1.4.11: what has to be told apart from what, and how well. */
function pairsOf(colours, phases) {
  const { action, 'on-action': on, ink, muted, edge, paper, tint } = colours;
  const grounds = [paper, tint];
  return [
    ['on-action on action', on, action, 4.5],
    ...grounds.flatMap((ground) => [
      [`action on ${ground}`, action, ground, 4.5],
      [`ink on ${ground}`, ink, ground, 4.5],
      [`muted on ${ground}`, muted, ground, 4.5],
      [`edge on ${ground}`, edge, ground, 3],
      ...Object.entries(phases).map(([phase, colour]) => [
        `${phase} on ${ground}`,
        colour,
        ground,
        3,
      ]),
    ]),
  ];
}

/** What in a theme is too hard to see, one line each. */
export function faintPairs(theme, scheme) {
  const { on, ...defaults } = coloursIn('tokens.styles.ts', scheme);
  const colours = { ...defaults, 'on-action': on, ...theme };
  return pairsOf(colours, coloursIn('phase.styles.ts', scheme))
    .map(([what, front, back, least]) => [what, wcagContrast(front, back), least])
    .filter(([, contrast, least]) => !(contrast >= least))
    .map(([what, contrast, least]) => `${what}: ${contrast.toFixed(2)} of ${least} (${scheme})`);
}
