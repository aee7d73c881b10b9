import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { circles } from './circles.mjs';
import { seeded } from './seeded.mjs';

const found = async (t, files) => {
  const problems = await circles(seeded(t, files), ['packages']);
  return problems.map(({ file, line, text }) => [file, line, text.replace(/^.*: /, '')]);
};
const SRC = 'packages/one/src';

describe('a circle of imports', () => {
  it('is told at one of its imports, with its way round', async (t) => {
    const [[file, line, way], ...others] = await found(t, {
      [`${SRC}/a.ts`]:
        "import { z } from './z.ts';\nimport { b } from './b.ts';\nexport const a = b + z;",
      [`${SRC}/b.ts`]: "import { a } from './a.ts';\nexport const b = () => a;",
      [`${SRC}/z.ts`]: 'export const z = 1;',
    });
    assert.deepEqual([file, line], [`${SRC}/a.ts`, 2]);
    assert.equal(way, `${SRC}/b.ts → ${SRC}/a.ts`);
    assert.deepEqual(others, []);
  });

  it('is found over three files, of which two import types alone', async (t) => {
    const [[, , way], ...others] = await found(t, {
      [`${SRC}/a.ts`]: "import type { B } from './b.ts';\nexport type A = B | 1;",
      [`${SRC}/b.ts`]: "import { c } from './c.ts';\nexport type B = typeof c;",
      [`${SRC}/c.ts`]: "import { type A } from './a.ts';\nexport const c = (a: A) => a;",
    });
    assert.equal(way, `${SRC}/b.ts → ${SRC}/c.ts → ${SRC}/a.ts`);
    assert.deepEqual(others, []);
  });

  const ways = [
    ['an import at run time', "export const later = () => import('./a.ts');"],
    ['a re-export', "export { a } from './a.ts';"],
    ['a re-export of everything', "export * from './a.ts';"],
    ['the type of an import', "export type B = import('./a.ts').A;"],
    ['an import for its effect', "import './a.ts';"],
  ];
  for (const [name, text] of ways) {
    it(`is found over ${name}`, async (t) => {
      const problems = await found(t, {
        [`${SRC}/a.ts`]:
          "import * as b from './b.ts';\nexport type A = typeof b;\nexport const a = 1;",
        [`${SRC}/b.ts`]: text,
      });
      assert.equal(problems.length, 1);
    });
  }

  it('is told once where it crosses a longer one, and beside another of its own', async (t) => {
    const problems = await found(t, {
      [`${SRC}/a.ts`]: "import './b.ts';",
      [`${SRC}/b.ts`]: "import './a.ts';\nimport './c.ts';",
      [`${SRC}/c.ts`]: "import './a.ts';",
      [`${SRC}/y.ts`]: "import './z.ts';",
      [`${SRC}/z.ts`]: "import './y.ts';",
    });
    assert.deepEqual(
      problems.map(([, , way]) => way),
      [`${SRC}/b.ts → ${SRC}/a.ts`, `${SRC}/z.ts → ${SRC}/y.ts`],
    );
  });

  it('is found across packages that import each other by name', async (t) => {
    const problems = await found(t, {
      'packages/one/src/index.ts':
        "import { two } from '@strategy-widgets/two';\nexport const one = two;",
      'packages/two/src/index.ts': "export * from './inner.ts';",
      'packages/two/src/inner.ts':
        "import type { one } from '@strategy-widgets/one';\nexport const two = () => {};\nexport type One = typeof one;",
    });
    assert.deepEqual(
      problems.map(([, line, way]) => [line, way.split(' → ').length]),
      [[1, 3]],
    );
  });
});

it('is none where two import a third, and none in packages of others', async (t) => {
  const problems = await found(t, {
    [`${SRC}/a.ts`]:
      "import { b } from './b.ts';\nimport { c } from './c.ts';\nexport const a = b + c;",
    [`${SRC}/b.ts`]:
      "import { c } from './c.ts';\nimport { css } from 'lit';\nexport const b = c + css;",
    [`${SRC}/c.ts`]: 'export const c = 1;',
  });
  assert.deepEqual(problems, []);
});
