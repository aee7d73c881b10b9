/** As much of JSON Schema as the feed's own schema uses. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly prefixItems?: readonly Node[];
  readonly items?: Node;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly 'x-localizedText'?: boolean;
  readonly 'x-refersTo'?: string;
}

export type Schema = Node & { readonly $defs: Readonly<Record<string, Node>> };

/** One thing that a feed says and a page has to say. */
export interface Token {
  /** Where it stands, without the places in lists: `measures.contact.phone`. */
  readonly path: string;
  readonly kind: 'text' | 'address' | 'date' | 'number' | 'enum' | 'flag';
  readonly value: string | number | boolean;
}

const ITEMS = 12;
/** The county stands third and takes no part. */
const TOWNS = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** A label's key is a message id. */
const KEYS: Record<string, string> = {
  labels: 'phase-idea',
  'municipalities.labels': 'phase-idea',
};
const FIXED: Record<string, string> = {
  'language-tag': 'de',
  ags: '05766044',
  ars: '057660044044',
};

const pad = (value: number) => String(value).padStart(2, '0');
/** A day of its own for each number, none of which ends like another: „10. Januar 2001“. */
const day = (n: number) =>
  `${String(2001 + Math.floor(n / 228))}-${pad(1 + (Math.floor(n / 19) % 12))}-${pad(10 + (n % 19))}`;

/**
 * A feed in which every text, address, date and number of the schema is filled with one that stands
 * nowhere else, and every value of each enumeration occurs. It is made from the schema itself, so that
 * a new field is asked for on pages from its first day on.
 */
export class TokenFeed {
  readonly tokens: Token[] = [];
  readonly feed: Record<string, unknown>;
  readonly #defs: Schema['$defs'];
  readonly #left: readonly string[];

  /**
   * @param left - paths to leave out, with all below them
   * @param turn - which value an enumeration has that occurs once in a feed
   */
  constructor(schema: Schema, left: readonly string[], turn: number) {
    this.#defs = schema.$defs;
    this.#left = left;
    this.feed = { schema: '1.1', ...this.#object(schema, '', turn, true) };
  }

  #resolve(node: Node): Node {
    const { $ref, ...own } = node;
    return $ref
      ? { ...this.#resolve(this.#defs[$ref.slice('#/$defs/'.length)] ?? {}), ...own }
      : node;
  }

  #object(node: Node, path: string, index: number, isFull: boolean): Record<string, unknown> {
    const entries = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
      const at = path ? `${path}.${name}` : name;
      const isWanted = isFull || node.required?.includes(name) || this.#hasEnum(child);
      if (!isWanted || this.#left.includes(at)) return [];
      const value = this.#value(this.#resolve(child), at, name, index, isFull);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  }

  /** Whether the node says one of several words itself, or in an object of its own. */
  #hasEnum(node: Node): boolean {
    const { enum: words, properties = {}, items } = this.#resolve(node);
    if (items) return false;
    return Boolean(words) || Object.values(properties).some((child) => this.#hasEnum(child));
  }

  #value(node: Node, path: string, name: string, index: number, isFull: boolean): unknown {
    if (node['x-refersTo']) return this.#reference(node['x-refersTo'], path, index);
    if (node['x-localizedText']) return this.#text(path, isFull);
    if (node.enum) return this.#enum(node.enum, path, index);
    if (node.prefixItems) return [8.9, 52.03].map((degrees) => (name === 'point' ? degrees : 0.5));
    if (node.items) return this.#list(this.#resolve(node.items), path);
    if (node.properties) return this.#object(node, path, index, isFull);
    if (typeof node.additionalProperties === 'object') {
      const inner = this.#resolve(node.additionalProperties);
      const key = KEYS[path] ?? 'de';
      return { [key]: this.#value(inner, `${path}.${key}`, key, index, isFull) };
    }
    return this.#leaf(node, path, name, index, isFull);
  }

  #list(item: Node, path: string): unknown[] {
    const isRoot = !path.includes('.');
    const deepest = Math.max(
      1,
      ...Object.values(item.properties ?? {}).map(
        (child) => this.#resolve(child).enum?.length ?? 1,
      ),
    );
    const length = isRoot && item.properties ? ITEMS : item['x-refersTo'] ? 1 : deepest;
    const count = path === 'participations' ? TOWNS.length : length;
    return Array.from({ length: count }, (_, index) =>
      this.#value(item, path, '', index, index === 0),
    );
  }

  #reference(list: string, path: string, index: number): string {
    if (path === 'participations.municipality') return `${list}-${String(TOWNS[index])}`;
    const isOther = path === 'measures.parent' || path.startsWith('measures.related');
    return `${list.toLowerCase()}-${isOther ? '1' : '0'}`;
  }

  #note(path: string, kind: Token['kind'], value: Token['value'], isFull = true): void {
    if (isFull) this.tokens.push({ path, kind, value });
  }

  #text(path: string, isFull: boolean): string {
    const word = `tk${String(this.tokens.length)}q`;
    this.#note(path, 'text', word, isFull);
    return isFull ? word : 'Weiteres';
  }

  #enum(words: readonly string[], path: string, index: number): string | undefined {
    const word = words[index];
    if (word !== undefined) this.#note(path, 'enum', word);
    return word ?? (path === 'measures.status.phase' ? 'planned' : undefined);
  }

  #leaf(node: Node, path: string, name: string, index: number, isFull: boolean): unknown {
    const n = this.tokens.length;
    const { type, format } = node;
    if (type === 'boolean') return this.#flag(path, isFull);
    if (type === 'number' || type === 'integer') return this.#number(node, path, n, isFull);
    if (format === 'strategy-id') return this.#id(path, name, index);
    if (format && FIXED[format]) return FIXED[format];
    if (format === 'fuzzy-date' || format === 'timestamp') {
      this.#note(path, 'date', day(n), isFull);
      return format === 'timestamp' ? `${day(n)}T08:00:00Z` : day(n);
    }
    if (format === 'safe-url')
      return this.#address(path, `https://seite.example/tk${String(n)}q`, isFull);
    if (format === 'function-email')
      return this.#address(path, `tk${String(n)}q@stadt.example`, isFull);
    if (name === 'phone') {
      this.#note(path, 'text', `05231 9${String(n)}`, isFull);
      return `05231 9${String(n)}`;
    }
    return this.#text(path, isFull);
  }

  #address(path: string, address: string, isFull: boolean): string {
    this.#note(path, 'address', address, isFull);
    return address;
  }

  #flag(path: string, isFull: boolean): boolean | undefined {
    if (!isFull) return undefined;
    this.#note(path, 'flag', true);
    return true;
  }

  #number(
    { minimum = 0, maximum = Infinity }: Node,
    path: string,
    n: number,
    isFull: boolean,
  ): number {
    const value = maximum <= 100 ? minimum + 11 + (n % 80) : minimum + 1003 + 7 * n;
    this.#note(path, 'number', value, isFull);
    return value;
  }

  #id(path: string, name: string, index: number): string {
    const [list = ''] = path.split('.');
    if (name === 'id')
      return path === 'id' ? 'alle-angaben' : `${list.toLowerCase()}-${String(index)}`;
    const id = `${list.toLowerCase()}-${name || 'alt'}`;
    this.#note(path, 'text', id);
    return id;
  }
}
