import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { createManifest } from '../../manifest/create-manifest.mjs';
import { jsxTypes, reactTypes } from './jsx-types.mjs';

const SOURCE_PATH = /"\/?src\/([^"]*)\.ts"/g;
/** The tools write this of a token whose value the stylesheet knows. */
const NO_DEFAULT = / _\(default: undefined\)_/g;
const QUIET = { hideLogs: true };

/** Beside each class the module that registers it, as the manifest's schema has it. */
const registering = ({ declarations: [{ name, tagName }], path }) => ({
  kind: 'javascript-module',
  path: path.replace(/[^/]+$/, `${tagName}.js`),
  declarations: [],
  exports: [
    { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
  ],
});

/** The manifest of the published package: its modules in place of our sources. */
export function publishedElements(manifest = createManifest()) {
  const published = JSON.parse(JSON.stringify(manifest).replace(SOURCE_PATH, '"dist/$1.js"'));
  const modules = published.modules.flatMap((module) => [module, registering(module)]);
  return { ...published, modules };
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

const tidy = (text, changes = {}) =>
  asJson({ ...JSON.parse(text.replace(NO_DEFAULT, '')), ...changes });

/**
 * Writes what editors and type checkers read about the elements: the custom-elements manifest, data for
 * VS Code and JetBrains, types for JSX.
 *
 * @param into - the package's `dist`
 * @param identity - its name and version
 */
export function writeEditorData(into, { name, version }) {
  const manifest = publishedElements();
  const files = {
    'custom-elements.json': asJson(manifest),
    'vscode.html-custom-data.json': tidy(getVsCodeHtmlCustomData(manifest, QUIET)),
    'vscode.css-custom-data.json': tidy(getVsCodeCssCustomData(manifest, QUIET)),
    'web-types.json': tidy(getWebTypesData(manifest, QUIET), { name, version }),
    'jsx.d.ts': jsxTypes(manifest),
    'react.d.ts': reactTypes,
  };
  mkdirSync(into, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(into, file), text);
}
