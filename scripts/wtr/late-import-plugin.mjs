/** Names of files that no test is, and that a browser may load. */
const SOURCE = /^\/packages\/elements\/src\/.*(?<!\.test)\.ts$/;

/** Lets a test see `import()`, which nothing can be put in the place of: `globalThis.lateImport` is called before. */
export const lateImportPlugin = () => ({
  name: 'late-import',
  transform({ path, body }) {
    if (!SOURCE.test(path) || !body.includes('import(')) return undefined;
    return { body: body.replace(/\bimport\(("[^"]+")\)/g, '(globalThis.lateImport?.($1), $&)') };
  },
});
