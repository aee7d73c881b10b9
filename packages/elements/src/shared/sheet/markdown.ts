import {
  markdownBlocks,
  type MarkdownBlock,
  type MarkdownLine,
  type MarkdownList,
} from '@strategy-widgets/feed';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../looks/heading.ts';
import { link } from './links.ts';

/** No HTML can come of a feed: each kind of block is a template of ours. */
class Rendering {
  readonly #base: string;
  readonly #level: number;

  constructor(base: string, level: number) {
    this.#base = base;
    this.#level = level;
  }

  block = (block: MarkdownBlock): TemplateResult => {
    if (block.kind === 'list') return this.#list(block);
    const words = this.#lines(block.lines);
    if (block.kind === 'paragraph') return html`<p>${words}</p>`;
    return this.#level > 6 ? html`<p><strong>${words}</strong></p>` : heading(this.#level, words);
  };

  #lines(lines: readonly MarkdownLine[]): unknown {
    return lines.map((spans, index) => [
      index ? html`<br />` : nothing,
      spans.map(({ text, strong, em, address }) => {
        const words = address ? link(address, text, undefined, this.#base) : text;
        const light = em ? html`<em>${words}</em>` : words;
        return strong ? html`<strong>${light}</strong>` : light;
      }),
    ]);
  }

  /** A list inside an entry holds none itself. */
  #list({ items, isNumbered }: MarkdownList): TemplateResult {
    const entries = items.map(
      ({ lines, number, list }) =>
        html`<li value=${number ?? nothing}>
          ${this.#lines(lines)}${list ? this.#list(list) : nothing}
        </li>`,
    );
    return isNumbered
      ? html`<ol role="list" class="numbers">
          ${entries}
        </ol>`
      : html`<ul role="list" class="bullets">
          ${entries}
        </ul>`;
  }
}

/**
 * A text in the feed's Markdown subset.
 *
 * @param base - the feed's address, by which its relative links are resolved
 * @param level - of headings in the text, whatever their depth there; below 6 they are strong words
 */
export function markdown(text: string, base: string, level: number): TemplateResult[] {
  return markdownBlocks(text).map(new Rendering(base, level).block);
}
