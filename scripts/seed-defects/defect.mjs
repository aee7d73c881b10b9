const ELEMENTS = 'packages/elements/src/';

/** A test that runs in a browser by itself. */
export const browser = (file) => ({ kind: 'browser', file: ELEMENTS + file });

/** A test that runs against a build. */
export const built = (file, title) => ({ kind: 'built', file: `e2e/${file}`, title });

/** A rule of ESLint. */
export const rule = { kind: 'rule' };

/** One change of one source, and the test that has to notice it. */
export const defect = (name, file, from, to, test) => ({
  name,
  file: ELEMENTS + file,
  from,
  to,
  test,
});
