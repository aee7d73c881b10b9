import { noInlineStyle } from './no-inline-style.mjs';
import { tester } from './rule-tester.mjs';

const wrong = (code) => ({ code, errors: [{ messageId: 'inline' }] });

tester.run('no-inline-style', noInlineStyle, {
  valid: [
    'html`<p class="note">a</p>`;',
    'html`<p .style=${width}>a</p>`;',
    'html`<button @click=${this.open}>style = on</button>`;',
    'html`<p data-style="a" position="on">a</p>`;',
    'html`<p>one = 1</p>`;',
    'css`style { color: red }`;',
    'element.style.width = width;',
    "element.setAttribute('class', 'a');",
    "import { classMap } from 'lit/directives/class-map.js';",
  ],
  invalid: [
    wrong('html`<p style="color: red">a</p>`;'),
    wrong('html`<p class="a" STYLE=${color}>a</p>`;'),
    wrong('svg`<path\n  style="fill: red" />`;'),
    wrong('html`<style>p { color: red }</style>`;'),
    wrong('html`<button onclick="go()">a</button>`;'),
    wrong('html`<img class=${name} onerror=${go}>`;'),
    wrong("element.setAttribute('style', text);"),
    wrong("document.createElement('style');"),
    wrong("import { styleMap } from 'lit/directives/style-map.js';"),
  ],
});
