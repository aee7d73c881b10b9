import { readFileSync } from 'node:fs';
import { inRepo } from './paths.mjs';

/** A package, the version that the subset was made from, its file and what stands in its place. */
const REPLACED = [
  ['lit-html', '3.3.3', 'lit-html.js', ['lit-html.mjs']],
  ['lit-element', '4.2.2', 'lit-element.js', ['lit-element.mjs', 'lit-html.mjs', 'css-tag.mjs']],
  ['@lit/reactive-element', '2.1.2', 'reactive-element.js', []],
];

/** Only in the build, which shortens the ids of messages, too. */
const LOCALIZE = ['@lit/localize', '0.12.2', 'lit-localize.js', ['localize.mjs']];

/** All of which code of ours was made. */
export const LIT_PACKAGES = [...REPLACED, LOCALIZE].map(([name]) => name);

/** What the subset leaves out, as it would look in the source of a widget. */
const LEFT_OUT = [
  [/\b(reflect|useDefault|hasChanged|converter|noAccessor): /, 'options of a reactive property'],
  [
    /\b(willUpdate|firstUpdated|shouldUpdate|scheduleUpdate|performUpdate|createRenderRoot)\(/,
    'a lifecycle method',
  ],
  [/\brequestUpdate\([^)]/, 'arguments of requestUpdate'],
  [/\b(addInitializer|removeController|shadowRootOptions|mathml|unsafeCSS)\b/, 'a part of Lit'],
  [/ from 'lit\/(?!directives\/repeat\.js')/, 'a module of Lit'],
  [/\bcss`[^`]*\$\{/, 'an expression in a style sheet'],
  [/\bhtml`[^`]*<(!--|style|title)/, 'a comment or text element in a template'],
  [/=\$\{[^{}]*\}\/>|<[^<>`]*='[^'`]*\$\{/, 'a space before the end of the tag, or double quotes'],
];

/** Why a source file does not work with the subset, else undefined. */
export function leftOut(code) {
  return LEFT_OUT.find(([pattern]) => pattern.test(code))?.[1];
}

function installedVersion(name) {
  return JSON.parse(readFileSync(inRepo('node_modules', name, 'package.json'), 'utf8')).version;
}

/**
 * What stands in the place of a file of Lit, else undefined.
 *
 * @param id - the file's path or address
 * @param folder - where the importing side finds the subset
 * @param versionOf - of a package; another than the known one is an error
 */
export function subsetOf(id, folder, replaced = REPLACED, versionOf = installedVersion) {
  const found = replaced.find(([name, , file]) => id.endsWith(`/node_modules/${name}/${file}`));
  if (!found) return undefined;
  const [name, version, , modules] = found;
  if (versionOf(name) !== version) {
    throw new Error(`${name} is not ${version}: see what changed, then adapt scripts/build/lit`);
  }
  return modules.map((file) => `export * from ${JSON.stringify(`${folder}/${file}`)};\n`).join('');
}

/**
 * Puts the part of Lit that widgets use (scripts/build/lit) in the place of the whole: 2 kB less for
 * every page. It leaves nothing on the page's `window` either (S-08). Browser tests run with it too.
 */
export function litSubset() {
  return {
    name: 'lit-subset',
    transform(code, id) {
      const reason = /[\\/]elements[\\/]src[\\/].+\.ts$/.test(id) && leftOut(code);
      if (reason) this.error(`${id} needs ${reason}, which scripts/build/lit leaves out`);
      const all = [...REPLACED, LOCALIZE];
      const subset = subsetOf(id.replaceAll('\\', '/'), inRepo('scripts/build/lit'), all);
      return subset === undefined ? null : { code: subset, map: null };
    },
  };
}
