import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesExported } from './exports.mjs';
import { namesTwice } from './names.mjs';
import { seeded } from './seeded.mjs';
import { sourcesIn } from './sources.mjs';

/** `file:line name` of each problem, without its other place. */
function found(t, files) {
  const root = seeded(t, files);
  const problems = namesTwice(root, sourcesIn(root));
  return problems.map(({ file, line, text }) => `${file}:${line} ${text.split(' is ')[0]}`);
}
const A = 'packages/one/src/a.ts';
const B = 'packages/two/src/room/b.ts';

describe('a name that a module exports', () => {
  const own = [
    'export const name = 1;',
    'export let name = 1;',
    'export const { name } = given;',
    'export const { given: [, name] } = words;',
    'export function name() {}',
    'export async function* name() {}',
    'export class name {}',
    'export abstract class name {}',
    '@decorated() export class name {}',
    'export type name = 1;',
    'export interface name {}',
    'export enum name {}',
    'export declare const name: 1;',
    'export default class name {}',
    'export default function name() {}',
    'const name = 1; export default name;',
    'const name = 1; export { name };',
    'type name = 1; export type { name };',
    'const other = 1; export { other as name };',
    'class name {} export { name as default };',
    'export type name = 1; export const name = 1;',
    'export function name(): 1; export function name() { return 1; }',
  ];
  for (const code of own) {
    it(`is found in ${code}`, () => {
      assert.deepEqual(
        namesExported(code).map(({ name }) => name),
        ['name'],
      );
    });
  }

  const none = [
    "export { name } from './name.ts';",
    "export type { name } from './name.ts';",
    "export * from './name.ts';",
    "export * as name from './name.ts';",
    "import { name } from './name.ts'; export { name };",
    "import { other as name } from './name.ts'; export { name as more };",
    "import name from './name.ts'; export default name;",
    "import * as name from './name.ts'; export { name };",
    'export default () => 1;',
    'export default class {}',
    'export {};',
    'const name = 1;',
  ];
  for (const code of none) {
    it(`is not in ${code}`, () => assert.deepEqual(namesExported(code), []));
  }
});

describe('a name twice', () => {
  it('is told at each of its places, with the others', (t) => {
    const root = seeded(t, {
      [A]: '\nexport const name = 1;',
      [B]: 'interface name {}\nconst x = 1;\nexport {\n  x,\n  type name,\n};',
      'packages/two/src/c.ts': 'export default function name() {}',
    });
    const [first, second, third, ...others] = namesTwice(root, sourcesIn(root));
    assert.deepEqual(first, {
      file: A,
      line: 2,
      text: `name is exported by packages/two/src/c.ts, ${B}, too`,
    });
    assert.deepEqual([second.line, third.line], [1, 5]);
    assert.deepEqual(others, []);
  });

  it('is told of files, whatever folder they lie in', (t) => {
    const files = { [A]: '', 'packages/one/src/room/a.ts': '', [B]: '' };
    assert.deepEqual(found(t, files), [`${A}:1 a.ts`, 'packages/one/src/room/a.ts:1 a.ts']);
  });

  it('is none where one file re-exports the other’s', (t) => {
    const index = "export { name } from './a.ts';\nexport * from './a.ts';";
    assert.deepEqual(
      found(t, { [A]: 'export const name = 1;', 'packages/one/src/index.ts': index }),
      [],
    );
  });

  it('may stand in an index, a test, test support, a declaration and generated files', (t) => {
    const code = 'export const name = 1;';
    const apart = {
      'packages/one/src/a.test.ts': code,
      'packages/one/src/testing/a.ts': code,
      'packages/one/src/words.d.ts': code,
      'packages/one/src/generated/a.ts': code,
      'packages/two/src/locales/a.ts': code,
    };
    assert.deepEqual(found(t, { [A]: code, ...apart }), []);
    const entries = { 'packages/one/src/index.ts': '', 'packages/two/src/index.ts': '' };
    assert.deepEqual(found(t, entries), []);
  });
});
