const isOptional = / \| undefined$/;
const isConstant = /^[A-Z_]+$/;
/** The first is every widget's. */
const TABLES = ['hostProperties', 'linkedProperties'];

const docsOf = (ts, node, tag) =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === tag)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');

/** `{type} name - description`, as the analyzer reads it from a class. */
function parseDoc(text) {
  const [, type, name, description = ''] =
    /^(?:\{([^}]*)\}\s*)?(\S+)(?:\s+-\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  return {
    name,
    description: description.replace(/\s+/g, ' '),
    ...(type ? { type: { text: type } } : {}),
  };
}

/** Property -> attribute of an object of Lit's property declarations. */
function attributesIn(ts, object) {
  const nameOf = ({ name, initializer }) => {
    const option = initializer.properties.find((one) => one.name.text === 'attribute');
    return [name.text, option?.initializer.text ?? name.text.toLowerCase()];
  };
  return object.properties.filter(ts.isPropertyAssignment).map(nameOf);
}

function attributeOf(member, name) {
  const type = member.type && { text: member.type.text.replace(isOptional, '') };
  const { default: value, description } = member;
  const isKnown = value !== undefined && !isConstant.test(value);
  return {
    name,
    type,
    ...(isKnown ? { default: value } : {}),
    description,
    fieldName: member.name,
  };
}

const isPublic = ({ name, privacy }) => privacy !== 'private' && !name.startsWith('#');

const isSpreadIn = ({ fields }, members) =>
  fields.every(([field]) => members.some(({ name }) => name === field));

/** Attributes of the class itself come first, with the default only where it says something. */
function describe(widget, shared) {
  const members = (widget.members ?? []).filter(isPublic);
  const byName = new Map(members.map((member) => [member.name, member]));
  const own = (widget.attributes ?? []).filter(
    ({ fieldName }) => !fieldName || byName.has(fieldName),
  );
  const attributes = own.map((attribute) =>
    attribute.fieldName ? attributeOf(byName.get(attribute.fieldName), attribute.name) : attribute,
  );
  const tables = Object.values(shared.tables).filter((table) => isSpreadIn(table, members));
  for (const [field, name] of tables.flatMap(({ fields }) => fields)) {
    const member = byName.get(field);
    member.attribute = name;
    attributes.push(attributeOf(member, name));
  }
  const names = new Set(attributes.map(({ name }) => name));
  const documented = tables.flatMap((table) => table.attributes);
  attributes.push(...documented.filter(({ name }) => !names.has(name)));
  const cssProperties = [...shared.cssProperties, ...(widget.cssProperties ?? [])];
  Object.assign(widget, { members, attributes, cssProperties });
}

/**
 * An analyzer plugin for what widgets share and the analyzer cannot follow: the tables of properties
 * that each class spreads into its own, and the documented tokens.
 */
export function sharedAttributes() {
  const shared = { tables: {}, cssProperties: [] };
  return {
    name: 'shared-attributes',
    collectPhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node)) return;
      if (TABLES.includes(node.name.text)) {
        shared.tables[node.name.text] = {
          fields: attributesIn(ts, node.initializer),
          attributes: docsOf(ts, node, 'attr').map(parseDoc),
        };
      }
      if (node.name.text === 'tokens') {
        shared.cssProperties = docsOf(ts, node, 'cssprop').map(parseDoc);
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const declarations = modules.flatMap((module) => module.declarations);
      // Parts of a widget that are elements themselves have some of them, a widget has all.
      const isWidget = ({ tagName, members = [] }) =>
        tagName && isSpreadIn(shared.tables[TABLES[0]], members);
      for (const widget of declarations.filter(isWidget)) describe(widget, shared);
    },
  };
}
