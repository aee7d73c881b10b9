import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../../packages/elements/', import.meta.url));
const SKIPPED = /\.test\.ts$|\/(testing|locales)\//;
/** A constant's name says nothing to who reads the manifest; the description has the value. */
const CONSTANT = /^[A-Z_]+$/;

const sourceOf = (name) =>
  ts.createSourceFile(name, readFileSync(elements + name, 'utf8'), ts.ScriptTarget.ES2022, true);

const isPublic = ({ name, privacy, static: isStatic }) =>
  !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public';

/** Parts of a widget are elements, too, but have no attribute. */
const isWidget = ({ tagName, attributes }) => tagName && attributes;

/** An attribute as its property says it, where it has one: a class may speak for its base class. */
function attributeOf({ name, type, description, fieldName }, property = { type, description }) {
  const value = property.default;
  return {
    name,
    type: property.type && { text: property.type.text.replace(/ \| undefined$/, '') },
    description: property.description?.replace(/\s+/g, ' '),
    ...(value !== undefined && !CONSTANT.test(value) && { default: value }),
    fieldName,
  };
}

/** Leaves out what only the code itself may use, and adds the tokens that every widget has. */
function whatPagesUse() {
  let cssProperties = [];
  // `{color} --strategy-color-ink - Text.`
  const tokenOf = ({ comment }) => {
    const [, text, name, description] = /^\{(.*?)\}\s+(\S+)\s+-\s+([^]*)$/.exec(
      ts.getTextOfJSDocComment(comment),
    );
    return { name, type: { text }, description: description.replace(/\s+/g, ' ') };
  };
  return {
    name: 'what-pages-use',
    collectPhase({ node }) {
      if (!ts.isVariableDeclaration(node) || node.name.text !== 'tokens') return;
      const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'cssprop');
      cssProperties = tags.map(tokenOf);
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const widget of modules.flatMap((module) => module.declarations).filter(isWidget)) {
        const members = widget.members.filter(isPublic);
        const byName = new Map(members.map((member) => [member.name, member]));
        const attributes = widget.attributes
          .filter(({ fieldName }) => !fieldName || byName.has(fieldName))
          .map((attribute) => attributeOf(attribute, byName.get(attribute.fieldName)));
        const ownProperties = widget.cssProperties ?? [];
        Object.assign(widget, {
          members,
          attributes,
          cssProperties: [...ownProperties, ...cssProperties],
        });
      }
    },
  };
}

/** The manifest of all widgets: attributes, properties, events, slots, custom properties; nothing else. */
export function createManifest() {
  const files = globSync('src/**/*.ts', { cwd: elements }).filter((name) => !SKIPPED.test(name));
  const modules = files.sort().map(sourceOf);
  const plugins = [...litPlugin(), whatPagesUse()];
  const manifest = create({ modules, plugins, context: { dev: false } });
  const widgets = manifest.modules.map((module) => {
    const declarations = module.declarations.filter(isWidget);
    const names = declarations.map(({ name }) => name);
    return {
      ...module,
      declarations,
      exports: module.exports.filter(({ name }) => names.includes(name)),
    };
  });
  return { ...manifest, modules: widgets.filter(({ declarations }) => declarations.length > 0) };
}
