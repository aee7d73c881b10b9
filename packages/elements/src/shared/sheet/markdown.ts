import { html, type TemplateResult } from 'lit';
import { link } from './links.ts';

/** Emphasis and links inside a block; everything else stays the text it is. */
const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^()\s]+)\)/;

function inline(text: string): unknown[] {
  const match = INLINE.exec(text);
  if (!match) return [text];
  const [whole, strong, em, label, address] = match;
  const before = text.slice(0, match.index);
  const after = inline(text.slice(match.index + whole.length));
  return [before, inlineMark(strong, em, label, address), ...after];
}

function inlineMark(strong?: string, em?: string, label?: string, address?: string): unknown {
  if (strong) return html`<strong>${strong}</strong>`;
  if (em) return html`<em>${em}</em>`;
  return link(address, label);
}

function block(lines: readonly string[]): TemplateResult {
  const items = lines.map((line) => /^\s*[-*] (.*)/.exec(line)?.[1]);
  if (items.every((item) => item !== undefined)) {
    return html`<ul class="bullets">
      ${items.map((item) => html`<li>${inline(item)}</li>`)}
    </ul>`;
  }
  return html`<p>${inline(lines.join(' '))}</p>`;
}

/** The feed's Markdown subset: paragraphs, lists, emphasis, links. No HTML can come of it. */
export const markdown = (text: string): TemplateResult[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length)
    .map(block);
