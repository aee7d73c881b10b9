/** What is compared with what, and how far it may lie apart at most. */

const of = (row, figure) => (rows) => rows[row]?.[figure];

/** One of ours divided by one of the peers. */
const times = (title, ours, peer, figure, most) => ({
  title,
  ours: of(ours, figure),
  peer: of(peer, figure),
  figure,
  most,
});

const alone = (title, ours, figure, most) => ({ title, ours: of(ours, figure), figure, most });

export const GOALS = [
  times('task, bars drawn / five iframes', 'ours-1000-drawn', 'iframes', 'task', 0.1),
  times('done, bars drawn / five iframes', 'ours-1000-drawn', 'iframes', 'done', 0.36),
  times('bytes, bars drawn / five iframes', 'ours-1000-drawn', 'iframes', 'bytes', 0.37),
  times('task, as pasted / five iframes', 'ours-1000', 'iframes', 'task', 0.1),
  times('done, as pasted / five iframes', 'ours-1000', 'iframes', 'done', 0.36),
  times(
    'bytes as pasted, window of a screen / five iframes',
    'ours-1000-screen',
    'iframes',
    'bytes',
    0.28,
  ),
  times('done, map alone / Leaflet alone', 'ours-map', 'leaflet', 'done', 1),
  times('task, map alone / Leaflet alone', 'ours-map', 'leaflet', 'task', 1.2),
  times('done, banner alone / static HTML', 'ours-banner', 'static', 'done', 1.9),
  times('done, banner with preload / static HTML', 'ours-banner-preload', 'static', 'done', 1.6),
  alone('TBT with bars drawn, ms', 'ours-1000-drawn', 'tbt', 500),
  alone('TBT as pasted, ms', 'ours-1000', 'tbt', 350),
  alone('TBT as pasted, window of a screen, ms', 'ours-1000-screen', 'tbt', 350),
  alone('typing at 10,000 measures, p75, ms', 'ours-10000-typing', 'keys75', 100),
  times('task, 1,000 measures / 100 measures', 'ours-1000', 'ours-100', 'task'),
];

/**
 * The rows of the table: name, page, number of parts, window that holds everything or one of a screen,
 * and whether a word is typed.
 */
export const ROWS = [
  { name: 'static', count: 5, isTall: true },
  { name: 'ours-banner', count: 1, isTall: true, isOurs: true },
  { name: 'ours-banner-preload', count: 1, isTall: true, isOurs: true },
  { name: 'ours-100', count: 5, isTall: true, isOurs: true },
  { name: 'ours-1000', count: 5, isTall: true, isOurs: true },
  { name: 'ours-1000-drawn', count: 5, isTall: true, isOurs: true },
  { name: 'ours-1000-screen', page: 'ours-1000', count: 5, isOurs: true },
  { name: 'ours-10000-typing', page: 'ours-10000', count: 5, isOurs: true, isTyped: true },
  { name: 'ours-map', count: 1, isTall: true, isOurs: true },
  { name: 'leaflet', count: 1, isTall: true },
  { name: 'chartjs', count: 1, isTall: true },
  { name: 'utrecht', count: 1, isTall: true },
  { name: 'shoelace', count: 1, isTall: true },
  { name: 'webawesome', count: 1, isTall: true },
  { name: 'kolibri', count: 1, isTall: true },
  { name: 'iframes', count: 5, isTall: true },
];

/** The same rows for another build of ours. */
export const beforeRows = ROWS.filter(({ isOurs }) => isOurs).map((row) => ({
  ...row,
  name: `${row.name}@before`,
  page: `${row.page ?? row.name}@before`,
}));
