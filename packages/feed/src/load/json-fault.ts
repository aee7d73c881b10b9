const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
const VALUE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** What may come next: a value, a key, the colon behind it, or what ends or continues a list or an object. */
type Wanted = 'value' | 'key' | ':' | 'next';

/** Reads a text as far as it is JSON. */
class Reading {
  #at = 0;
  readonly #text: string;
  /** Brackets that are open. */
  readonly #open: string[] = [];
  /** True behind a bracket that may close at once. */
  #mayClose = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the text stops being JSON. */
  end(): number {
    let wanted: Wanted | undefined = 'value';
    while (wanted) {
      this.#take(SPACE);
      const isWhole: boolean = wanted === 'next' && !this.#open.length;
      if (isWhole) return this.#at;
      wanted = this.#step(wanted);
    }
    return this.#at;
  }

  #take(form: RegExp): boolean {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text);
    this.#at += found?.[0].length ?? 0;
    return Boolean(found);
  }

  #step(wanted: Wanted): Wanted | undefined {
    const sign = this.#text.charAt(this.#at);
    const mayClose = this.#mayClose || wanted === 'next';
    this.#mayClose = false;
    if (mayClose && sign === (this.#open.at(-1) === '[' ? ']' : '}')) return this.#close();
    if (wanted === 'value') return this.#value(sign);
    if (wanted === 'key') return this.#string() ? ':' : undefined;
    if (sign !== (wanted === 'next' ? ',' : ':')) return undefined;
    this.#at++;
    return wanted === ':' || this.#open.at(-1) === '[' ? 'value' : 'key';
  }

  #close(): Wanted {
    this.#open.pop();
    this.#at++;
    return 'next';
  }

  #value(sign: string): Wanted | undefined {
    if (sign === '[' || sign === '{') {
      this.#open.push(sign);
      this.#mayClose = true;
      this.#at++;
      return sign === '[' ? 'value' : 'key';
    }
    return this.#string() || this.#take(VALUE) ? 'next' : undefined;
  }

  /** By hand: an expression would keep a way back for each letter of a text of megabytes. */
  #string(): boolean {
    if (this.#text[this.#at] !== '"') return false;
    this.#at++;
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined || sign < ' ') return false;
      if (sign === '\\') {
        if (!this.#take(ESCAPE)) return false;
      } else {
        this.#at++;
        if (sign === '"') return true;
      }
    }
  }
}

/** The offset at which a text stops being JSON; engines tell it in words of their own, or not at all. */
export const jsonFault = (text: string): number => new Reading(text).end();

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
