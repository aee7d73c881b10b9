import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedAttributes } from './shared-attributes.mjs';

const elements = fileURLToPath(new URL('../../packages/elements/', import.meta.url));
const SKIPPED = /\.test\.ts$|\/(testing|locales)\//;

/** The manifest of all widgets: attributes, properties, events, slots, custom properties; nothing else. */
export function createManifest() {
  const files = globSync('src/**/*.ts', { cwd: elements }).filter((name) => !SKIPPED.test(name));
  const modules = files
    .sort()
    .map((name) =>
      ts.createSourceFile(
        name,
        readFileSync(elements + name, 'utf8'),
        ts.ScriptTarget.ES2022,
        true,
      ),
    );
  const plugins = [...litPlugin(), sharedAttributes()];
  const manifest = create({ modules, plugins, context: { dev: false } });
  const isWidget = ({ tagName, attributes }) => tagName && attributes;
  const widgets = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.filter(isWidget),
    exports: module.exports.filter(({ name }) =>
      module.declarations.some((declaration) => isWidget(declaration) && declaration.name === name),
    ),
  }));
  return { ...manifest, modules: widgets.filter(({ declarations }) => declarations.length > 0) };
}
