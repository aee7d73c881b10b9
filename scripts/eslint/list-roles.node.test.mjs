import { listRoles } from './list-roles.mjs';
import { tester } from './rule-tester.mjs';

const wrong = (code) => ({ code, errors: [{ messageId: 'role' }] });

tester.run('A-19: list-roles', listRoles, {
  valid: [
    'html`<ul role="list"><li>a</li></ul>`;',
    'html`<ol\n  role="list" start=${first}><li>a</li></ol>`;',
    'html`<p>ul and ol</p>`;',
    'css`ul { margin: 0 }`;',
  ],
  invalid: [
    wrong('html`<ul><li>a</li></ul>`;'),
    wrong('html`<ol class=${look}><li>a</li></ol>`;'),
    wrong('html`<ul role="list"><li><ul><li>a</li></ul></li></ul>`;'),
    wrong('html`<ul\n  class="legend"><li>a</li></ul>`;'),
  ],
});
