import { existsSync, readFileSync } from 'node:fs';

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, SAMPLES), 'utf8'));

/** A sample that is not there gives no feed; its tests are skipped then. */
export const hasSamples = existsSync(SAMPLES);

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 64);

const feed = (id, title, lists) => ({
  schema: '1.0',
  id,
  title,
  publisher: { name: title },
  defaultLanguage: 'de',
  licence: 'CC0-1.0',
  ...lists,
});

/** LocalZero's execution_status; 6 mixes late with missing, so it tells nothing of the phase. */
const STATUS = {
  0: { phase: 'unknown' },
  2: { phase: 'implementation', schedule: 'onTime' },
  4: { phase: 'completed' },
  6: { phase: 'unknown', schedule: 'delayed' },
  8: { phase: 'discontinued' },
};

const leavesOf = (node) => (node.children.length ? node.children.flatMap(leavesOf) : [node]);

/** The climate plan of Mainz: its leaves under their root; the text about the tool is no measure. */
export function mainzFeed() {
  const roots = read('localzero/mainz.json').filter(({ title }) => !title.startsWith('Mehr Infos'));
  const measureOf = (root, node) => ({
    id: `m-${node.id}`,
    title: node.title,
    teaser: node.teaser.slice(0, 200),
    description: node.description,
    actionFields: [slug(root.slugs)],
    schedule: { plannedStart: node.planned_start, plannedEnd: node.planned_completion },
    status: STATUS[node.execution_status],
  });
  return feed('mainz', 'Masterplan Klimaschutz', {
    actionFields: roots.map(({ slugs, title }) => ({ id: slug(slugs), title })),
    measures: roots.flatMap((root) => leavesOf(root).map((node) => measureOf(root, node))),
  });
}

/** The projects of a city lab in two languages: those with a title, hidden ones too. */
export function cityLabFeed() {
  const entries = Object.entries(read('citylab/projects_de_en.json'));
  const measures = entries.map(([key, { de, en }]) => ({
    id: slug(key),
    title: { de: de.frontmatter.title, en: en?.frontmatter.title ?? '' },
    teaser: { de: (de.frontmatter.subtitle ?? '').slice(0, 200) },
    description: de.body_md,
    actionFields: [de.frontmatter.type],
    schedule: { actualStart: de.frontmatter.start, actualEnd: de.frontmatter.end },
    status: { phase: de.frontmatter.status === 'finished' ? 'completed' : 'implementation' },
  }));
  const types = [...new Set(measures.flatMap(({ actionFields }) => actionFields))];
  return feed('citylab', 'Projekte eines Stadtlabors', {
    languages: ['de', 'en'],
    actionFields: types.map((id) => ({ id, title: id })),
    measures,
  });
}
