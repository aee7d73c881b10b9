import { rollup } from 'rollup';
import { READERS, SENDING, SHEET } from './lazy-modules.mjs';
import { inRepo } from './paths.mjs';
import { sourcePlugins } from './source-plugins.mjs';

/** The chunks of the banner built alone, without modules of which nothing is left. */
async function buildAlone(entry) {
  const bundle = await rollup({ input: entry, plugins: [sourcePlugins('es2022')] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output.map(({ fileName, imports, isEntry, modules }) => ({
    fileName,
    imports,
    isEntry,
    ids: new Set(Object.keys(modules).filter((id) => modules[id].renderedLength)),
  }));
}

const FACTS = [
  'shared/sheet/links.ts',
  'shared/page/history-memory.ts',
  'shared/page/save-file.ts',
  'dates/format-date.ts',
  'dates/fuzzy-date.ts',
];
const NEAR = 'packages/elements/src/shared/widget/late/near-part.ts';

const isEntry = (chunk) => chunk.isEntry;

/** Modules that come with an entry at once, in however many chunks. */
async function entryOf(file) {
  const chunks = await buildAlone(file);
  const names = new Set([chunks.find(isEntry).fileName]);
  const isThere = ({ fileName }) => names.has(fileName);
  for (const name of names) {
    for (const imported of chunks.find(({ fileName }) => fileName === name).imports)
      names.add(imported);
  }
  return new Set(chunks.filter(isThere).flatMap(({ ids }) => [...ids]));
}

/**
 * Which file each module goes to that several widgets need. Left to itself Rollup makes a file for
 * every set of widgets that share something, and a page of one widget would load six.
 *
 * - `core`: everything the banner needs, and nothing else. The banner stands on home pages and alone,
 *   and costs one request there.
 * - `readers`: of measures, which every other widget needs sooner or later.
 * - `page`: the page's filters, which the form needs too.
 * - `linked`: what explorer, map and chart have in common.
 * - `sheet`: of one measure.
 * - `facts`: dates and links, as lists and sheet print them, how a file is saved, and what „back“ finds
 *   unfolded again. Most of it needs „Über diese Strategie“, too, which a banner loads once its page is idle and which would take `linked` and
 *   `sheet` along for them.
 * - `sending`: what the form needs once somebody writes; points and receipts need most of it, too.
 *
 * Found by building widgets alone, since following imports would take along whatever an index file
 * exports for others.
 *
 * @param widgets - name → path of the module that registers it
 * @returns Rollup's `manualChunks`
 */
export async function sharedChunks(widgets) {
  const banner = await buildAlone(widgets.get('vision-banner'));
  const core = banner.find(isEntry).ids;
  const readers = banner.find(({ ids }) => ids.has(inRepo(READERS)))?.ids;
  if (!readers) throw new Error(`No chunk holds ${READERS}`);
  const explorer = await entryOf(widgets.get('action-field-explorer'));
  const form = await entryOf(widgets.get('feedback-form'));
  const sending = await entryOf(inRepo(SENDING));
  const sheet = await entryOf(inRepo(SHEET));
  return (id) => {
    // Only names what is in others, and would be a file of its own for that.
    if (id === inRepo(SENDING)) return 'sending';
    if (core.has(id)) return 'core';
    if (FACTS.some((file) => id.endsWith(file))) return 'facts';
    // Of chart and map.
    if (id === inRepo(NEAR)) return 'linked';
    if (readers.has(id)) return 'readers';
    if (explorer.has(id)) {
      if (id.includes('action-field-explorer')) return null;
      return form.has(id) ? 'page' : 'linked';
    }
    if (form.has(id)) return 'form';
    if (sheet.has(id)) return 'sheet';
    return sending.has(id) ? 'sending' : null;
  };
}
