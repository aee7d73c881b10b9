/** The same content as HTML that a server wrote, with a map as a drawing. */
import { readFileSync } from 'node:fs';
import { rowsOf, seriesOf } from './content.mjs';
import { escape, pageOf } from './frame.mjs';

const SHOWN = 24;
const BOUNDARIES = new URL(
  '../../../../packages/feed/fixtures/lippe/boundaries.json',
  import.meta.url,
);

/** Vision, values and goals: what a banner says. */
export const banner = ({ title, vision, values, goals }) => {
  const items = (list, key) => list.map((item) => `<li>${escape(item[key])}</li>`).join('');
  return `<p>${escape(title)}</p><h2>${escape(vision.text)}</h2><ul>${items(values, 'name')}</ul><ul>${items(goals, 'title')}</ul>`;
};

const list = (feed) =>
  `<h2>Maßnahmen</h2><ul>${rowsOf(feed)
    .slice(0, SHOWN)
    .map(
      ({ title, teaser, field, town, phase, start, end, cost }) =>
        `<li><h3>${escape(title)}</h3><p>${escape(teaser)}</p><p>${escape(`${field} · ${town} · ${phase} · ${start} bis ${end} · ${cost}`)}</p></li>`,
    )
    .join('')}</ul>`;

/** Outlines as they are kept for our map, and a circle for each measure of the list. */
function map(feed) {
  const { size, towns } = JSON.parse(readFileSync(BOUNDARIES, 'utf8'));
  const paths = Object.values(towns).map(({ path }) => `<path d="${path}"/>`);
  const boxes = Object.fromEntries(
    feed.municipalities.flatMap(({ id, ags }) => (towns[ags] ? [[id, towns[ags].box]] : [])),
  );
  const spots = feed.measures.slice(0, SHOWN).map(({ title, places: [{ municipality }] }) => {
    const [left, top, width, height] = boxes[municipality];
    return `<circle cx="${left + width / 2}" cy="${top + height / 2}" r="5"><title>${escape(title)}</title></circle>`;
  });
  return `<h2>Karte</h2><svg viewBox="0 0 ${size.join(' ')}" fill="none" stroke="#355">${paths.join('')}${spots.join('')}</svg>`;
}

function table(feed) {
  const { phases, byPhase, years, indicators } = seriesOf(feed);
  const rows = phases.map((phase, index) => `<tr><th>${phase}</th><td>${byPhase[index]}</td></tr>`);
  const values = indicators.map(
    ({ title, values: list }) =>
      `<tr><th>${escape(title)}</th>${list.map((value) => `<td>${value}</td>`).join('')}</tr>`,
  );
  return `<h2>Fortschritt</h2><table>${rows.join('')}</table><table><tr><th></th>${years.map((year) => `<th>${year}</th>`).join('')}</tr>${values.join('')}</table>`;
}

/** The controls of a message to the town, in HTML. */
export const form = () =>
  '<h2>Ihre Meinung</h2><form method="post"><p><label>Nachricht <textarea name="text" required></textarea></label></p><p><label>E-Mail, freiwillig <input type="email" name="email" autocomplete="email"></label></p><p><label><input type="checkbox" name="consent"> Sie dürfen antworten.</label></p><p><button>Senden</button></p></form>';

const PARTS = { banner, list, map, table, form };

/** Five sections of a page, each its own part. */
export const writtenPage = (feed) =>
  pageOf(
    '',
    Object.entries(PARTS)
      .map(([name, write]) => `<section data-part="${name}">${write(feed)}</section>`)
      .join(''),
  );
