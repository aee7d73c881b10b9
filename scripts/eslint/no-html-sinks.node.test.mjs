import { noHtmlSinks } from './no-html-sinks.mjs';
import { tester } from './rule-tester.mjs';

const wrong = (code) => ({ code, errors: [{ messageId: 'sink' }] });

tester.run('no-html-sinks', noHtmlSinks, {
  valid: [
    'element.textContent = text;',
    'const text = element.innerHTML;',
    'stream.write(text);',
    'setTimeout(() => run(), 10);',
    'setTimeout(run, 10);',
    "element.setAttribute('title', text);",
    "import { html } from 'lit';",
    'html`<p>${text} innerHTML</p>`;',
    'css`.srcdoc = 1`;',
    'new Map();',
  ],
  invalid: [
    wrong('element.innerHTML = text;'),
    wrong("element['outerHTML'] = text;"),
    wrong('frame.srcdoc += text;'),
    wrong("element.insertAdjacentHTML('beforeend', text);"),
    wrong('element?.insertAdjacentHTML(where, text);'),
    wrong('document.write(text);'),
    wrong('window.document.writeln(text);'),
    wrong('range.createContextualFragment(text);'),
    wrong('root.setHTMLUnsafe(text);'),
    wrong('Document.parseHTMLUnsafe(text);'),
    wrong('eval(text);'),
    wrong('window.eval(text);'),
    wrong('new Function(text);'),
    wrong('Function(text);'),
    wrong("setTimeout('run()', 10);"),
    wrong('globalThis.setInterval(`run(${text})`, 10);'),
    wrong("frame.setAttribute('srcdoc', text);"),
    wrong("link.setAttribute('onclick', text);"),
    wrong("import { unsafeHTML } from 'lit/directives/unsafe-html.js';"),
    wrong("import { unsafeSVG as picture } from 'lit/directives/unsafe-svg.js';"),
    wrong('html`<div .innerHTML=${text}></div>`;'),
    wrong('html`<iframe srcdoc=${text}></iframe>`;'),
  ],
});
