import { html, type Part } from './html.ts';

/**
 * Emoji, which are joined by invisible signs and stay whole, or one sign that cannot be seen or turns
 * the direction of others: controls, formats, unusual spaces, fillers and halves of a pair.
 */
const SIGNS =
  /(\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)*)|([\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Surrogate}\p{DI}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|(?![\n\t])\p{Cc})/gu;

const nameOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as it was written, with a mark in the place of every sign that nobody would see. */
export function visible(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(SIGNS)) {
    const [sign, , hidden] = match;
    if (!hidden) continue;
    parts.push(text.slice(end, match.index));
    parts.push(html`<span class="sign" title="Unsichtbares Zeichen">${nameOf(sign)}</span>`);
    end = match.index + sign.length;
  }
  parts.push(text.slice(end));
  return parts;
}
