import { WIDGETS } from '../support/widgets.mjs';

/** A town's own notice, and where it leads. */
export const PRIVACY = 'Die Stadt Lemgo liest Ihre Nachricht und löscht sie nach einem Jahr.';
export const PRIVACY_URL = '/datenschutz-lemgo';

/** What stands in for a widget, told apart by form. */
export const sentence = (form, name) => `Ersatz für ${name} als ${form}`;

const isForm = (name) => name === 'feedback-form';
const link = (form, name) => `<a href="/digitalstrategie">${sentence(form, name)}</a>`;
const inside = (form, name) =>
  [
    ...(isForm(name) ? [`  <p data-strategy-slot="privacy">${PRIVACY}</p>`] : []),
    `  <p>${link(form, name)}.</p>`,
  ].join('\n');

/** The forms that a page may paste, as the guide for webmasters writes them: name of a widget → text. */
export const FORMS = {
  element: (name) =>
    `<strategy-${name} heading-level="3">\n${inside('element', name)}\n</strategy-${name}>`,
  div: (name) =>
    `<div data-strategy-widget="${name}" data-strategy-heading-level="3">\n${inside('div', name)}\n</div>`,
  link: (name) => {
    const privacy = isForm(name) ? `&amp;privacy-url=${encodeURIComponent(PRIVACY_URL)}` : '';
    const href = `/digitalstrategie#strategy-widget=${name}&amp;heading-level=3${privacy}`;
    return `<p><a href="${href}">${sentence('link', name)}</a></p>`;
  },
};

export const NAMES = WIDGETS.map((tag) => tag.replace('strategy-', ''));
