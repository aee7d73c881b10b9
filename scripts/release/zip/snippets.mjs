import { readFileSync } from 'node:fs';
import { inRepo, version } from '../../build/paths.mjs';
import { readThemes } from '../../generate/themes.mjs';

/** Where a webmaster puts `v1` and `feed`, as the guide says it too. */
export const PLACE = '/strategie/';

const { municipalities } = JSON.parse(
  readFileSync(inRepo('packages/feed/fixtures/lippe/strategy.json'), 'utf8'),
);

const ownColours = new Set(readThemes().map(({ names: [own] }) => own));

/** The sixteen, and last the county: `{ id, name, isCounty, hasColours }`; some share the county's. */
export const places = municipalities
  .map(({ id, name, kind }) => ({
    id,
    name,
    isCounty: kind === 'county',
    hasColours: ownColours.has(id),
  }))
  .sort((one, other) => one.isCounty - other.isCounty);

/** Name in tags → what it is called on pages for webmasters. */
export const widgets = {
  'vision-banner': 'Vision, Werte und Ziele',
  'action-field-explorer': 'Handlungsfelder und Maßnahmen',
  'project-map': 'Karte der Maßnahmen',
  'progress-chart': 'Stand der Umsetzung',
  'feedback-form': 'Formular für Rückmeldungen',
};

const settings = ({ id }) =>
  `data-strategy-feed="${PLACE}feed/strategy.json" data-strategy-municipality="${id}"`;

/** The line for the head of a town's pages, with more attributes where these are given. */
export const line = (place, more = '') =>
  `<script async crossorigin src="${PLACE}v1/embed.js" ${settings(place)}${more}></script>`;

/** The same in the town's colours: whole, since an attribute behind the `>` does nothing. */
export const colouredLine = (place) => line(place, ` data-strategy-theme="${place.id}"`);

/**
 * The line for one element whose code never changes and is checked by the browser.
 *
 * @param integrity - file name → value, as in `integrity.json`
 */
export const pinnedLine = (place, widget, integrity) =>
  `<script async crossorigin integrity="${integrity[`${widget}.js`]}" src="${PLACE}${version}/${widget}.js" ${settings(place)}></script>`;

const FALLBACK = '<a href="/digitalstrategie">Digitalstrategie als Text lesen</a>';

/** Without a paragraph inside: editors close it before the element, or put one around everything. */
export const element = (widget) => `<strategy-${widget}>${FALLBACK}</strategy-${widget}>`;

/** For editors that take away elements they do not know. */
export const division = (widget) => `<div data-strategy-widget="${widget}">${FALLBACK}</div>`;

/** What a page's policy has to allow where all lies on its own server; S-04. */
export const POLICY = "script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
