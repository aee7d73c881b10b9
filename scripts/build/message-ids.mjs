import { readFileSync } from 'node:fs';
import { inRepo } from './paths.mjs';
import { replaceRanges, walk } from './syntax.mjs';

const OWN_SOURCE = /[\\/]elements[\\/]src[\\/].+\.ts$/;
const TRANSLATION = /[\\/]elements[\\/]src[\\/]locales[\\/](?!locale-codes)[\w-]+\.ts$/;
const ENGLISH = inRepo('packages/elements/src/locales/en.ts');

const nameOf = ({ key }) => key?.name ?? key?.value;

/** Calls of `msg`: where each stands, its id if it names one, and where its options stand. */
export function messages(program) {
  const found = [];
  walk(program, ({ type, callee, arguments: given, start }) => {
    if (type !== 'CallExpression' || callee.name !== 'msg') return;
    const id = given[1]?.properties?.find((property) => nameOf(property) === 'id')?.value?.value;
    found.push({ start, id, options: given[1] });
  });
  return found;
}

/** The keys of a table of translations. */
export function tableKeys(program) {
  const keys = [];
  walk(program, ({ type, id, init }) => {
    if (type === 'VariableDeclarator' && id.name === 'templates') {
      keys.push(...init.properties.map((property) => ({ id: nameOf(property), ...property.key })));
    }
  });
  return keys.map(({ id, start, end }) => ({ id, start, end }));
}

/** `a` to `z`, `aa` and so on: ids that need no quotes as a key. */
export function shortId(index) {
  const rest = Math.floor(index / 26);
  return (rest ? shortId(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

/**
 * Every message has an explicit id, a word for translators. Pages get short ones, in the place of the
 * options and in the tables. A message without one fails the build: it would never be translated.
 */
export function shortMessageIds() {
  const table = readFileSync(ENGLISH, 'utf8');
  const known = [...table.matchAll(/^\s*'?([\w-]+)'?: /gm)].map(([, id]) => id);
  const short = (id) => JSON.stringify(shortId(known.indexOf(id)));
  return {
    name: 'short-message-ids',
    transform: {
      order: 'post',
      handler(code, id) {
        if (TRANSLATION.test(id)) {
          const keys = tableKeys(this.parse(code));
          if (keys.length !== known.length) this.error(`${id} has ${keys.length} messages`);
          const ranges = keys.map((key) => ({ ...key, by: short(key.id) }));
          return { code: replaceRanges(code, ranges), map: null };
        }
        if (!OWN_SOURCE.test(id) || !code.includes('msg(')) return null;
        const calls = messages(this.parse(code));
        const wrong = calls.find((call) => !known.includes(call.id));
        if (wrong) {
          const text = code.slice(wrong.start, wrong.start + 60);
          this.error(`A message without a known id in ${id}: ${text}`);
        }
        const ranges = calls.map(({ id: name, options }) => ({ ...options, by: short(name) }));
        return { code: replaceRanges(code, ranges), map: null };
      },
    },
  };
}
