import type { Strategy } from '../generated/types.ts';
import { own } from '../parse/context.ts';
import { whenIdle } from '../registry.ts';
import { searchTextReader } from '../selectors/filter/search-text.ts';
import { finishInSlices } from '../parse/steps.ts';

/** Milliseconds of folding at a time: nobody waits for it, and nobody should notice it. */
const SLICE = 8;

function* foldSteps(strategy: Strategy): Generator<undefined, string[]> {
  const read = searchTextReader(strategy);
  const texts: string[] = [];
  for (const measure of strategy.measures) {
    yield;
    texts.push(read(measure));
  }
  return texts;
}

/** The folded texts from their file, or folded here where there is none or it does not fit. */
export async function readSearchText(
  strategy: Strategy,
  file: unknown,
): Promise<readonly string[]> {
  const texts = own(file, 'search');
  const fits =
    Array.isArray(texts) &&
    texts.length === strategy.measures.length &&
    texts.every((text) => typeof text === 'string');
  return fits ? texts : finishInSlices(foldSteps(strategy), SLICE, whenIdle);
}
