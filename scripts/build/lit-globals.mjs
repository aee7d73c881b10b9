const LEGACY_PROPERTY = `export const property = (options) => (prototype, name) => {
  const isOwn = Object.hasOwn(prototype, name);
  prototype.constructor.createProperty(name, options);
  return isOwn ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
};`;

/** File of Lit → what has to go, each found exactly once. */
const REMOVED = [
  [/lit-html[\\/]lit-html\.js$/, [[/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0']]],
  [
    /lit-element[\\/]lit-element\.js$/,
    [[/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0']],
  ],
  [
    /reactive-element[\\/]reactive-element\.js$/,
    [
      [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
      [/\blitPropertyMetadata\.get\(\w+\)/g, 'void 0'],
    ],
  ],
  // The decorator for both kinds; ours are the legacy kind, which needs no metadata.
  [
    /reactive-element[\\/]decorators[\\/]property\.js$/,
    [[/^[^]*litPropertyMetadata[^]*$/g, LEGACY_PROPERTY]],
  ],
];

/** Text of a file without certain places, each of which has to be there exactly once. */
export function removeOnce(code, places, id) {
  return places.reduce((text, [pattern, replacement]) => {
    const found = text.match(pattern)?.length ?? 0;
    if (found === 1) return text.replace(pattern, () => replacement);
    throw new Error(
      `${id}: ${pattern} matches ${found} times, not once: adapt scripts/build/lit-globals.mjs`,
    );
  }, code);
}

/**
 * Lit leaves its versions and the metadata of decorators on the page's `window` and `Symbol` (S-08). A
 * Lit of the page's own would find ours there and warn of several copies.
 */
export function noLitGlobals() {
  return {
    name: 'no-lit-globals',
    transform(code, id) {
      const places = REMOVED.find(([file]) => file.test(id))?.[1];
      return places ? { code: removeOnce(code, places, id), map: null } : null;
    },
  };
}
