/** A piece of HTML that this module wrote itself; everything else is text. */
export class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type Part = Html | string | number | false | undefined | readonly Part[];

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => SIGNS[sign] ?? sign);

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'object')
    return part instanceof Html ? String(part) : part.map(written).join('');
  return escaped(String(part));
}

/**
 * A template of HTML in which every value is text. It is safe between tags and in quoted attributes;
 * no template has a value elsewhere, in a script, a style or an address that is not ours.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((done, string, index) => done + written(parts[index - 1]) + string));

/** One choice of a `select`. */
export const option = (value: string, name: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${name}</option>`
    : html`<option value="${value}">${name}</option>`;
