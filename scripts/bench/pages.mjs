const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const german = (text) => (typeof text === 'string' ? text : (text?.de ?? ''));

const page = (head, body) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Digitale Stadt</title>${head}</head><body><h1>Digitale Stadt Lemgo</h1>${body}</body></html>`;

/** A town’s page with the widgets, as the guide tells webmasters to write it. */
export const widgetPage = (feed, widgets) =>
  page(
    `<script async crossorigin src="/v1/embed.js" data-strategy-feed="${feed}" data-strategy-municipality="lemgo"></script>`,
    widgets
      .map((name) => `<strategy-${name}><a href="/">Zur Strategie</a></strategy-${name}>`)
      .join(''),
  );

/** The same content as a page written on a server: what the banner says, and every measure. */
export function staticPage({
  title,
  vision,
  values,
  goals,
  measures,
  participations,
  municipalities,
}) {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]));
  const towns = Map.groupBy(participations, ({ measure }) => measure);
  const entries = (list, key) =>
    `<ul>${list.map((item) => `<li><strong>${escape(german(item[key]))}</strong></li>`).join('')}</ul>`;
  const rows = measures.map(({ id, title: name, teaser, status }) => {
    const members = (towns.get(id) ?? []).map(({ municipality }) => names.get(municipality));
    return `<li><h3>${escape(german(name))}</h3><p>${escape(german(teaser))}</p><p>${status.phase} · ${members.join(', ')}</p></li>`;
  });
  const banner = `<section id="banner"><p>${escape(german(title))}</p><h2>${escape(german(vision.text))}</h2>${entries(values, 'name')}${entries(goals, 'title')}</section>`;
  return page(
    '',
    `${banner}<section id="explorer"><h2>Maßnahmen</h2><ul>${rows.join('\n')}</ul></section>`,
  );
}
