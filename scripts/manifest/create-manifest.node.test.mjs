import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createManifest } from './create-manifest.mjs';

const { modules } = createManifest();
const widgets = modules.flatMap(({ declarations }) => declarations);
const namesOf = (list) => list.map(({ name }) => name);

const COMMON = [
  'feed',
  'municipality',
  'heading',
  'heading-level',
  'url-key',
  'density',
  'debug',
  'theme',
  'color-scheme',
  'lang',
];
/** What widgets that follow the page's filters have besides. */
const LINKED = ['filter', 'measure', 'scope', 'limit'];
const LINKED_WIDGETS = ['action-field-explorer', 'progress-chart', 'project-map'];

it('lists each registered widget once', () => {
  const registered = globSync('packages/elements/src/!(shared)/strategy-*.ts').map((path) =>
    path.replace(/^.*\/|\.ts$/g, ''),
  );
  const tags = widgets.map(({ tagName }) => tagName);
  assert.deepEqual(tags.sort(), registered.sort());
});

for (const { tagName, attributes, members, slots, events } of widgets) {
  describe(tagName, () => {
    it('has the attributes that every widget has, as they are written in HTML', () => {
      assert.deepEqual(
        COMMON.filter((name) => !namesOf(attributes).includes(name)),
        [],
      );
    });

    it('has those of linked widgets where it is one', () => {
      const isLinked = LINKED_WIDGETS.some((name) => tagName.endsWith(name));
      const found = LINKED.filter((name) => namesOf(attributes).includes(name));
      assert.deepEqual(found, isLinked ? LINKED : found.filter((name) => name === 'measure'));
    });

    it('says of each attribute what it means and which values it takes', () => {
      const poor = attributes.filter(({ type, description }) => !type?.text || !description);
      assert.deepEqual(namesOf(poor), []);
    });

    it('shows nothing private', () => {
      const hidden = members.filter(
        ({ name, privacy }) => privacy === 'private' || name[0] === '#',
      );
      assert.deepEqual(namesOf(hidden), []);
      assert.ok(!namesOf(attributes).includes('extra'));
    });

    it('has slots and events, and no event that the code invented', () => {
      assert.ok(slots.length > 0);
      const odd = events.filter(
        ({ name, description }) => !/^strategy-/.test(name) || !description,
      );
      assert.deepEqual(namesOf(odd), []);
    });
  });
}
