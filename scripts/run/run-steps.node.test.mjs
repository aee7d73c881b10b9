import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { judge } from './run-steps.mjs';
import { all, checks } from './steps.mjs';

const exec = promisify(execFile);
const counts = (passed, failed) => [{ passed, failed, skipped: 0 }];

/** Runs steps in a process of their own, as their words go to its standard output. */
async function outputOf(steps, missing = []) {
  const module = new URL('./run-steps.mjs', import.meta.url);
  const code = `import { runSteps } from '${module}';
    const steps = ${JSON.stringify(steps)}.map(({ second, ...step }) =>
      second ? { ...step, again: () => second } : step);
    process.exitCode = await runSteps(steps, ${JSON.stringify(missing)});`;
  const args = ['--input-type=module', '--eval', code];
  const { stdout, code: exit = 0 } = await exec(process.execPath, args).catch((error) => error);
  return { lines: stdout.trimEnd().split('\n'), exit };
}

const step = (name, code) => ({ name, command: [process.execPath, ['--eval', code]] });

/** A step that leaves these numbers. */
const leaving = (counts, code = 0) => ({
  command: [
    process.execPath,
    [
      '--eval',
      `require('fs').writeFileSync(process.env.STRATEGY_COUNTS, ${JSON.stringify(JSON.stringify({ engine: counts }))});
      process.exit(${code})`,
    ],
  ],
});

describe('judging a test step', () => {
  const cases = [
    ['all passed', 0, counts(3, 0), { passed: 3, failed: 0 }],
    ['sums engines', 1, [...counts(3, 0), ...counts(2, 1)], { passed: 5, failed: 1 }],
    ['nothing ran', 0, [], { passed: 0, failed: 1 }],
    ['no test found', 0, counts(0, 0), { passed: 0, failed: 1 }],
    ['ended badly after its tests', 1, counts(3, 0), { passed: 3, failed: 1 }],
  ];
  for (const [title, code, input, expected] of cases) {
    it(title, () => assert.deepEqual(judge(code, input), { ...expected, failures: [] }));
  }
});

describe('running steps', () => {
  it('goes on after a failing step and ends with the sum alone on the last line', async () => {
    const steps = [step('One', 'process.exit(3)'), step('Two', '0')];
    const { lines, exit } = await outputOf(steps);
    assert.equal(lines.at(-1), '1 passed, 1 failed');
    assert.equal(exit, 1);
    assert.ok(lines.some((line) => /✗ One +\d+\.\d s/.test(line)));
    assert.ok(lines.some((line) => /✓ Two +\d+\.\d s/.test(line)));
  });

  it('tells failures by name once more at the end', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'counts.json');
    const failures = [{ name: 'WebKit: a test', why: 'waited in vain\nat once' }];
    const text = JSON.stringify({ engine: { passed: 2, failed: 1, skipped: 0, failures } });
    const write = `require('fs').writeFileSync(process.env.STRATEGY_COUNTS, ${JSON.stringify(text)})`;
    const { lines } = await outputOf([
      { ...step('One', `${write};process.exit(1)`), counts: file },
    ]);
    rmSync(dirname(file), { recursive: true });
    const told = ['✗ One', '    WebKit: a test', '        waited in vain', '        at once'];
    assert.deepEqual(lines.slice(-5), [...told, '2 passed, 1 failed']);
  });

  it('runs checks beside each other, without mixing what they say, and goes on after them', async () => {
    const speak = (name) =>
      `console.log('${name} begins');setTimeout(() => console.log('${name} ends'), 300)`;
    const aside = (name) => ({ ...step(name, speak(name)), isAside: true });
    const { lines } = await outputOf([aside('One'), aside('Two'), step('Three', speak('Three'))]);
    for (const name of ['One', 'Two', 'Three']) {
      assert.equal(lines[lines.indexOf(`${name} begins`) + 1], `${name} ends`);
    }
    assert.ok(lines.indexOf('▶ Two') < lines.indexOf('One begins'), 'they run together');
    assert.ok(lines.indexOf('▶ Three') > lines.indexOf('Two ends'), 'the next one waits');
  });

  it('says when a step has no browser, and ends well without it', async () => {
    const browser = { ...step('Pages', 'process.exit(1)'), engines: ['chromium'] };
    const { lines, exit } = await outputOf([browser, step('Two', '0')], ['chromium']);
    assert.equal(lines.at(-1), '1 passed, 0 failed');
    assert.equal(exit, 0);
    assert.ok(lines.some((line) => /– Pages .* no browser/.test(line)));
  });
});

it('runs the checks first and counts each test step', () => {
  assert.deepEqual(all.slice(0, checks.length), checks);
  const counted = all.filter((one) => one.counts).map((one) => one.name);
  const tests = ['Pure tests', 'Node tests', 'Browser tests', 'Stories', 'End-to-end tests'];
  assert.deepEqual(counted, tests);
});

describe('a second look at red tests', () => {
  const red = (files) => ({
    passed: 2,
    failed: files.length,
    failures: files.map((file) => ({ name: `${file}: a test`, why: 'waited in vain', file })),
  });
  const green = { passed: 1, failed: 0 };
  const run = async (first, second) => {
    const folder = mkdtempSync(join(tmpdir(), 'counts-'));
    const counts = join(folder, 'counts.json');
    try {
      return await outputOf([{ name: 'One', ...leaving(first, 1), counts, second }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('is told by name where they are green then', async () => {
    const { lines, exit } = await run(red(['a', 'b']), leaving(green));
    assert.equal(exit, 0);
    assert.ok(lines.includes('▶ One, a second look at a, b'));
    assert.ok(
      lines.some((line) => line.includes('4 passed, 2 of them at a second look, 0 failed')),
    );
    const told = ['? One: red at first, green alone', '    a: a test', '        waited in vain'];
    assert.deepEqual(lines.slice(-6, -3), told);
    assert.equal(lines.at(-1), '4 passed, 0 failed');
  });

  const stayRed = [
    ['what is red again', red(['a']), leaving(red(['a']), 1), true],
    ['what ends badly then', red(['a']), leaving(green, 1), true],
    ['what ran nothing then', red(['a']), leaving({ passed: 0, failed: 0 }), true],
    ['more than five files', red(['a', 'b', 'c', 'd', 'e', 'f']), leaving(green), false],
    ['a failure of no known file', red([undefined]), leaving(green), false],
    ['a failure whose file has no name', red(['']), leaving(green), false],
    ['a failure that was not named', { ...red([]), failed: 1 }, leaving(green), false],
    ['a step that knows of no second look', red(['a']), undefined, false],
  ];
  for (const [title, first, second, isLookedAt] of stayRed) {
    it(`leaves red: ${title}`, async () => {
      const { lines, exit } = await run(first, second);
      assert.equal(exit, 1);
      assert.equal(lines.at(-1), `2 passed, ${first.failed} failed`);
      assert.equal(
        lines.some((line) => line.includes('a second look')),
        isLookedAt,
      );
    });
  }

  it('runs the files that were red, in the engines in which they were', () => {
    const failures = [
      { file: 'a.test.ts', engine: 'Firefox' },
      { file: 'a.test.ts', engine: 'WebKit' },
    ];
    const again = Object.fromEntries(all.map(({ name, again }) => [name, again?.(failures)]));
    const { command, env } = again['Browser tests'];
    assert.deepEqual(command[1].slice(-2), ['--files', 'a.test.ts']);
    assert.deepEqual(env, { STRATEGY_ENGINES: 'firefox,webkit' });
    for (const name of ['Node tests', 'End-to-end tests']) {
      assert.equal(again[name].command[1].at(-1), 'a.test.ts');
    }
  });
});
