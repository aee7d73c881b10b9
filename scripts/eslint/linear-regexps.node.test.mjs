import { linearRegexps } from './linear-regexps.mjs';
import { tester } from './rule-tester.mjs';

const wrong = (code) => ({ code, errors: [{ messageId: 'slow' }] });

tester.run('linear-regexps', linearRegexps, {
  valid: [
    'const a = /^[a-z]+$/i;',
    'const a = /(\\d) *- *(?=\\d)/g;',
    'const a = /\\[([^\\][]+)\\]\\(([^()\\s]+)\\)/;',
    "const a = new RegExp('^a+$');",
    'const a = new RegExp(source);',
    "const a = '(a+)+$';",
  ],
  invalid: [
    wrong('const a = /^(a+)+$/;'),
    wrong('const a = /\\/*$/;'),
    wrong('text.replace(/\\s+$/, "");'),
    wrong('const a = /^[^@]+@[^@]+\\.[^@]+$/;'),
    wrong("const a = new RegExp('(a|a)*b');"),
  ],
});
