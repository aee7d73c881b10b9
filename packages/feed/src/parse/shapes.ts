/** One field of a record: name, whether it is required, and the code of its reader. */
export type Field = readonly [name: string, isRequired: boolean, code: string];

/** Fields of each record, by the record's name. */
export type Shapes = ReadonlyMap<string, readonly Field[]>;

/** Name of the record that is the feed itself. */
export const ROOT = '';

/**
 * Unpacks a generated table. A field that is written as its name alone is as it was before; a record
 * without a name of its own is named like the field.
 */
export function readShapes(table: string): Shapes {
  const before = new Map<string, string>();
  const field = (text: string): Field => {
    const [name = ''] = text.split(/[ !]/);
    const rest = text.slice(name.length) || before.get(name) || '';
    before.set(name, rest);
    return [name, rest.startsWith('!'), rest.slice(1).replace(/^\[?o$/, `$&${name}`)];
  };
  return new Map(
    table.split(';').map((line) => {
      const [name = '', fields = ''] = line.split(':');
      return [name, fields.split(',').map(field)];
    }),
  );
}
