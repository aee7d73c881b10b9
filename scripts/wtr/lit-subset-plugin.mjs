import { subsetOf } from '../build/lit-subset.mjs';

/** Serves tests the part of Lit that pages get. */
export function litSubsetPlugin() {
  return {
    name: 'lit-subset',
    transform({ path }) {
      const subset = subsetOf(path, '/scripts/build/lit');
      // The test library imports this by name and never uses it.
      return path.endsWith('/lit-html.js') && subset ? `${subset}export const mathml = 0;` : subset;
    },
  };
}
