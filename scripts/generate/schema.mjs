/** Reading the feed's JSON Schema: the questions that both generators ask. */

/** @param {{$ref?: string}} node @returns {string | undefined} name of the definition it points to */
export const referenced = (node) => node.$ref?.split('/').pop();

/** Follows a `$ref`; keywords beside it win. */
export function resolve(schema, node) {
  const name = referenced(node);
  if (!name) return node;
  const { $ref, ...beside } = node;
  return { ...resolve(schema, schema.$defs[name]), ...beside };
}

/** True for an object with named fields, false for a map. */
export const isRecord = (node) => Boolean(node.properties);

/** The root and every definition with named fields, by name. */
export const records = (schema, root = 'strategy') =>
  new Map([
    [root, schema],
    ...Object.entries(schema.$defs).filter(([, definition]) => isRecord(definition)),
  ]);

/** True where the parsed model always has the field: required, defaulted, a list or a map of the root. */
export function isAlwaysThere(schema, record, name) {
  const field = resolve(schema, record.properties[name]);
  const filled = field.default !== undefined || field.type === 'boolean';
  const list = field.type === 'array' && !field.prefixItems;
  const map = field.type === 'object' && !isRecord(field);
  return Boolean(record.required?.includes(name)) || filled || list || map;
}
