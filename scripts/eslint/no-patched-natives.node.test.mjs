import { noPatchedNatives } from './no-patched-natives.mjs';
import { tester } from './rule-tester.mjs';

const wrong = (code) => ({ code, errors: [{ messageId: 'patched' }] });

tester.run('no-patched-natives', noPatchedNatives, {
  valid: ['[...set];', 'Object.entries(one);', "new CustomEvent('x');"],
  invalid: [
    wrong('Array.from(set);'),
    wrong('list.entries();'),
    wrong("new Event('x');"),
    wrong('for (const key in one) call(key);'),
  ],
});
