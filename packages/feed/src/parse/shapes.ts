/** One field of a record: name, whether it is required, and the code of its reader. */
export type Field = readonly [name: string, required: boolean, code: string];

/** Fields of each record, by the record's name. */
export type Shapes = ReadonlyMap<string, readonly Field[]>;

const field = (text: string): Field => {
  const [name = '', code = ''] = text.split(/[ !]/);
  return [name, text.includes('!'), code];
};

/** Name of the record that is the feed itself. */
export const ROOT = 'strategy';

/** Unpacks a generated table. */
export const readShapes = (table: string): Shapes =>
  new Map(
    table.split(';').map((line) => {
      const [name = '', fields = ''] = line.split(':');
      return [name, fields.split(',').map(field)];
    }),
  );
