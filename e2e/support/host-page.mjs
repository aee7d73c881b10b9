import { BANNER, CHART, EXPLORER, FORM, MAP, WIDGETS } from './widgets.mjs';
import { newVisit } from './site.mjs';

export const FEED = '/feed/strategy.json';
export const EMBED = `<script async crossorigin src="/v1/embed.js" data-strategy-feed="${FEED}" data-strategy-municipality="lemgo"></script>`;

/** What a page without the widgets' code still says. */
export const FALLBACKS = {
  [BANNER]: 'Ersatz für die Vision.',
  [EXPLORER]: 'Ersatz für die Maßnahmen.',
  [MAP]: 'Ersatz für die Karte.',
  [CHART]: 'Ersatz für den Stand.',
  [FORM]: 'Ersatz für das Formular.',
};

export const widget = (tag, attributes = '') =>
  `<${tag} ${attributes}><p>${FALLBACKS[tag]} <a href="/lemgo.html">Zur Strategie</a></p></${tag}>`;

export const ALL = WIDGETS.map((tag) => widget(tag)).join('');

/** A whole page of some CMS. */
export const html = ({ head = EMBED, body = ALL, attributes = 'lang="de"' } = {}) =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><title>Seite</title>${head}</head><body>${body}</body></html>`;

/**
 * Opens a page made from a string, at the site's own origin.
 *
 * @param page - `html`, and optionally `headers`, `routes` (address pattern → Playwright handler) and
 *   what to wait `until`; `before` gets the context
 */
export async function openHost(
  t,
  site,
  { html: text, headers = {}, routes = {}, path = '/host', until = 'load', before },
  options,
) {
  const visit = await newVisit(t, site, options);
  await before?.(visit.context);
  for (const [pattern, handler] of Object.entries(routes)) {
    await visit.context.route(site.url + pattern, handler);
  }
  await visit.context.route(`${site.url}${path}`, (route) =>
    route.fulfill({ body: text, contentType: 'text/html; charset=utf-8', headers }),
  );
  await visit.page.goto(site.url + path, { waitUntil: until });
  return visit;
}

/** Answers a request with JSON data or a text of any kind. */
export const answer = (body, { status = 200, contentType = 'application/json' } = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (route) =>
    route.fulfill({ status, body: text, contentType: `${contentType}; charset=utf-8` });
};
