export { templatePolicy } from './define.ts';

/**
 * What Lit finds in `dist/` in the place of the page's global object. A page may have a Lit of its own,
 * of another major version: the two would read each other's lists of versions and metadata, the page's
 * support for hydration would patch our classes, and its spinner would follow our languages. No policy
 * is made through it: the build gives Lit `templatePolicy` for that.
 */
export const litScope = {
  dispatchEvent: (): boolean => true,
};

/** Where decorators of Lit would keep what they know of properties. */
export const litPropertyMetadata = new WeakMap();

/** Lit adds `metadata` to the engine's own, where that lacks it. */
export const litSymbol = Object.assign((name?: string) => Symbol(name), {
  metadata: Symbol('metadata'),
});
