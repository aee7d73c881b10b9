/** Whether a run takes whole matrices, as `npm run test:full` does. */
export const isFull = process.env.STRATEGY_FULL === '1';

/** `count` places in a list of `length`, evenly apart; `shift` (0 to 1) moves them between each other. */
const spread = (count, length, shift) =>
  Array.from({ length: count }, (_, turn) => Math.floor(((turn + shift) * length) / count));

/**
 * A fixed choice of the cases of a matrix, the same in each run: the first, the last, those that must
 * never be missing, and evenly spread ones of each kind. The whole matrix under STRATEGY_FULL=1.
 *
 * @param cases - all of them, in an order that stays
 * @param count - how many are spread over the kinds, at least one of each
 * @param options.always - true for a case that must never be missing
 * @param options.kindOf - what a case belongs to; kinds take different places of their lists
 * @param options.full - whether to take all
 */
export function sampled(
  cases,
  count,
  { always = () => false, kindOf = () => '', full = isFull } = {},
) {
  if (full) return [...cases];
  const kinds = [...Map.groupBy(cases, kindOf).values()];
  const each = Math.max(1, Math.round(count / kinds.length));
  const places = kinds.flatMap((list, index) =>
    spread(Math.min(each, list.length), list.length, index / kinds.length).map(
      (place) => list[place],
    ),
  );
  const chosen = new Set([cases[0], cases.at(-1), ...places]);
  return cases.filter((one) => chosen.has(one) || always(one));
}
