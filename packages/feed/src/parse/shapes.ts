/** One field of a record: the code of its reader, and what it is where the feed has nothing. */
export type Field = readonly [
  name: string,
  isRequired: boolean,
  code: string,
  absent?: (code: string) => unknown,
  /** True where no two items of a list may say the same here and in the other parts of their key. */
  isKey?: boolean,
];

/** Fields of each record, by the record's name. */
export type Shapes = ReadonlyMap<string, readonly Field[]>;

/** Name of the record that is the feed itself. */
export const ROOT = 'strategy';

/** What the parsed model has where the feed has nothing; of a choice the first word, if there is one. */
const ABSENT: Readonly<Record<string, (code: string) => unknown>> = {
  choice: (code) => / (\w+)/.exec(code)?.[1],
  flag: () => false,
  list: () => [],
  map: () => new Map(),
};

/** The word by which a code names its reader. */
export const kindOf = (code: string): string => code.replace(/ .*/, '');

const readField = (line: string): Field => {
  const [name = '', words = ''] = line.split(': ');
  const code = words.replace(/ required| key$/g, '');
  return [name, / required/.test(words), code, ABSENT[kindOf(code)], / key$/.test(words)];
};

/** Reads generated tables: each record's name, and below it its fields, indented, one a line. */
export const readShapes = (...tables: readonly string[]): Shapes =>
  new Map(
    tables
      .join('\n')
      .split(/\n(?=\w)/)
      .map((record) => {
        const [name = '', ...lines] = record.split('\n  ');
        return [name, lines.map(readField)];
      }),
  );
