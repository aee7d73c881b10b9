/** Milliseconds of work before the page gets its turn. */
const SLICE = 12;

/** Takes all steps, with pauses in which the page can answer its user. */
export async function finishInSlices<T>(
  steps: Generator<undefined, T>,
  slice = SLICE,
  pause: (go: () => void) => void = setTimeout,
): Promise<T> {
  let until = performance.now() + slice;
  let step = steps.next();
  while (!step.done) {
    if (performance.now() > until) {
      await new Promise<void>((go) => {
        pause(go);
      });
      until = performance.now() + slice;
    }
    step = steps.next();
  }
  return step.value;
}

/** Takes all steps at once. */
export function finish<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
