import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsIn, forTables } from '../../stories/shared/manifest.ts';
import { createManifest } from './create-manifest.mjs';
import { namesInGuide } from './guide.mjs';
import { namesInSources } from './in-sources.mjs';

const KINDS = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'];

const declarationsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);
const namesOf = (items = []) => items.map(({ name }) => name).sort();

const manifest = createManifest();
const widgets = declarationsOf(manifest);
const inSources = await namesInSources();
const inTables = new Map(
  declarationsOf(forTables(manifest)).map((declaration) => [declaration.tagName, declaration]),
);

it('the panel of events in Storybook knows every event of the manifest', () => {
  const names = widgets.flatMap(({ events }) => namesOf(events));
  assert.deepEqual(eventsIn(manifest).toSorted(), [...new Set(names)].sort());
});

for (const widget of widgets) {
  describe(widget.tagName, () => {
    for (const kind of KINDS) {
      const names = namesOf(widget[kind]);

      it(`names each of its ${kind} once, the same in the manifest and in the guide`, () => {
        assert.deepEqual(namesInGuide(widget.tagName)[kind].sort(), names);
      });

      it(`has the same ${kind} in the tables of Storybook`, () => {
        const shown = namesOf(inTables.get(widget.tagName)[kind]);
        assert.deepEqual(shown, names.map((name) => name || 'default').sort());
      });
    }

    for (const kind of KINDS.slice(1)) {
      it(`has in its code the ${kind} that the manifest names, and no others`, () => {
        const found = inSources.get(widget.tagName)[kind];
        assert.deepEqual(found.sort(), namesOf(widget[kind]));
      });
    }
  });
}
