import { readFileSync } from 'node:fs';
import sanitizeHtml from 'sanitize-html';
import { FORMS, NAMES } from './forms.mjs';

const frozen = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** What a filter makes of every form of every widget: form → name → text. */
const through = (filter) =>
  Object.fromEntries(
    Object.entries(FORMS).map(([form, write]) => [
      form,
      Object.fromEntries(NAMES.map((name) => [name, filter(write(name))])),
    ]),
  );

/** Drupal's text format „Basic HTML“, without images, by its list of elements and attributes. */
const DRUPAL = {
  allowedTags: 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br'.split(' '),
  allowedAttributes: { a: ['href', 'hreflang'], blockquote: ['cite'], ul: ['type'], ol: ['start'] },
};

const ALL = ['element', 'div', 'link'];
const RICH = ['div', 'link'];

/** WordPress and TYPO3 as they were written down; the others work on each run. */
const wordpress = Object.entries(frozen('wordpress.json')).map(([name, outputs]) => ({
  name,
  outputs,
  works: name.includes('Autor') ? RICH : ALL,
}));

/**
 * The filters through which editors' texts go: `outputs`, form → name of a widget → text, and which forms
 * `works`. DOMPurify has none yet, since it needs a page.
 */
export const FILTERS = [
  { name: 'reines HTML', outputs: through((text) => text), works: ALL },
  ...wordpress,
  { name: 'TYPO3 (html-sanitizer)', outputs: frozen('typo3.json'), works: RICH },
  {
    name: 'Drupal, Textformat ab Werk',
    outputs: through((text) => sanitizeHtml(text, DRUPAL)),
    works: ['link'],
  },
  {
    name: 'sanitize-html ab Werk',
    outputs: through((text) => sanitizeHtml(text)),
    works: ['link'],
  },
  { name: 'DOMPurify ab Werk', works: RICH },
];

/** What DOMPurify makes of them in a page. */
export async function purified(page) {
  await page.addScriptTag({
    path: new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url).pathname,
  });
  return page.evaluate(
    (forms) => {
      const clean = (text) => window.DOMPurify.sanitize(text);
      const each = (object, change) =>
        Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
      return each(forms, (outputs) => each(outputs, clean));
    },
    through((text) => text),
  );
}
