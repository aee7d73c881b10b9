import { readFileSync } from 'node:fs';
import { hostileAddresses, hostileTexts } from './hostile-strings.mjs';
import { sampleFeed } from '../support/sample-feed.mjs';

const schema = JSON.parse(
  readFileSync(new URL('../../packages/feed/schema/strategy.schema.json', import.meta.url), 'utf8'),
);

const resolve = (node) =>
  node.$ref ? { ...schema.$defs[node.$ref.split('/').at(-1)], ...node, $ref: undefined } : node;

/** Fields whose value must be in order, so that the item is shown at all. */
const kept = (node) => node.enum?.[0] ?? node.const;

/**
 * An item with every field that the schema has, each text the same hostile one and each address a
 * hostile one: a new field of the schema is covered without a change here.
 *
 * @param node - place in the schema
 * @param turn - number that chooses among the hostile strings
 * @param ids - list name → id that references get
 */
function fill(node, turn, ids, name = '') {
  const at = resolve(node);
  if (at['x-refersTo']) return ids[at['x-refersTo']];
  if (kept(at) !== undefined) return kept(at);
  const text = hostileTexts[turn % hostileTexts.length];
  if (at.format === 'localized-text') return text.slice(0, at.maxLength);
  if (at.format === 'safe-url')
    return hostileAddresses[(turn + name.length) % hostileAddresses.length];
  if (at.format === 'fuzzy-date') return '2026-05';
  if (at.format === 'lon-lat') return [8.9, 52.03];
  if (at.type === 'array') return [fill(at.items ?? {}, turn, ids, name)];
  if (at.type === 'number' || at.type === 'integer') return Math.max(at.minimum ?? 1, 1);
  if (at.type === 'boolean') return true;
  if (at.type !== 'object') return text.slice(0, at.maxLength);
  const properties = Object.entries(at.properties ?? {});
  return Object.fromEntries(properties.map(([key, child]) => [key, fill(child, turn, ids, key)]));
}

const items = (list, count, ids) =>
  Array.from({ length: count }, (_, turn) => {
    const item = fill({ $ref: `#/$defs/${list}` }, turn, ids);
    return {
      ...item,
      id: `${list.toLowerCase()}-${turn}`,
      hidden: false,
      parent: undefined,
      owner: undefined,
      aliases: [],
    };
  });

/** The sample feed with hostile strings in every field of everything, and hostile ids beside them. */
export function hostileFeed(turn = 0) {
  const feed = sampleFeed();
  const ids = {
    municipalities: 'lemgo',
    goals: 'goal-0',
    actionFields: 'actionfield-0',
    values: 'value-0',
    organizations: 'organization-0',
    indicators: 'indicator-0',
  };
  const count = hostileTexts.length;
  const measures = items('measure', count, ids);
  const participations = measures.map(({ id }, index) => ({
    ...fill({ $ref: '#/$defs/participation' }, index, ids),
    measure: id,
    municipality: 'lemgo',
    role: 'lead',
    hidden: false,
  }));
  return {
    ...feed,
    title: hostileTexts[turn],
    notice: hostileTexts[turn + 1],
    publisher: fill({ ...schema.properties.publisher }, turn, ids),
    vision: {
      ...fill({ $ref: '#/$defs/vision' }, turn, ids),
      local: [{ municipality: 'lemgo', text: hostileTexts[turn + 3] }],
    },
    labels: Object.fromEntries(hostileTexts.map((text) => [text, text])),
    languages: ['de', '<img src=x onerror=hit()>', 'en'],
    municipalities: feed.municipalities.map((entry) => ({
      ...entry,
      url: hostileAddresses[turn % hostileAddresses.length],
    })),
    organizations: items('organization', count, ids),
    values: items('value', count, ids).map((value) => ({
      ...value,
      scope: 'core',
      municipalities: [],
    })),
    goals: items('goal', count, ids),
    actionFields: items('actionField', count, ids),
    indicators: items('indicator', count, ids),
    needs: items('need', count, { ...ids, measures: 'measure-0' }),
    terms: items('term', count, ids),
    feedbackRoutes: [],
    measures: [...measures, ...hostileTexts.map((id) => ({ id, title: id }))],
    participations,
  };
}
