import { mailboxUrl } from './url.ts';

/** Words of a Markdown text that look alike. */
export interface MarkdownSpan {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  /** As written, not yet guarded: where the words lead to. */
  readonly address?: string;
}

type Piece = { -readonly [name in keyof MarkdownSpan]: MarkdownSpan[name] };

/**
 * In this order: an escaped sign, a link, a bare address, rows of marks that are no emphasis, marks, and a
 * word, which may be an e-mail address. Words are taken whole, so that none is begun again within itself.
 */
const TOKEN = new RegExp(
  [
    /\\([!-/:-@[-`{-~])/u,
    /!?\[([^\][]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/u,
    /((?:https?:\/\/|www\.)[^\s<>"„“”«»]+)/u,
    /\*{4,}|_{4,}|(\*\*?|__?)/u,
    /([\p{L}\p{N}]+(?:[._+-]+[\p{L}\p{N}]+)*(?:@[\p{L}\p{N}]+(?:[.-]+[\p{L}\p{N}]+)*)?)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

const WORD = /[\p{L}\p{N}]/u;
const MAIL = /^[^@/:?#]+@[^@/:?#.]+(?:\.[^@/:?#.]+)+$/;

/** What editors leave out of addresses; nothing where the words are none. */
function addressOf(written: string): string | undefined {
  if (/^www\../i.test(written)) return `https://${written}`;
  if (MAIL.test(written)) return mailboxUrl(written);
  return /^https?:\/\/./i.test(written) ? written : undefined;
}

/** A bare address without what belongs to the sentence around it. */
function bareAddress(found: string): string {
  let unopened = found.split(')').length - found.split('(').length;
  let end = found.length;
  for (; end > 0; end--) {
    const sign = found.charAt(end - 1);
    if (sign === ')' ? unopened-- <= 0 : !".,;:!?*_'’…]".includes(sign)) break;
  }
  return found.slice(0, end);
}

/**
 * The words of one line of Markdown: strong and light emphasis, links, bare addresses and e-mail
 * addresses. Marks that belong to none of these are shown.
 */
export function markdownSpans(text: string): MarkdownSpan[] {
  const pieces: Piece[] = [];
  const opened = new Map<string, number>();
  let end = 0;

  /** Opens or closes emphasis: two marks are strong, one is light. */
  const mark = (sign: string, before: string, after: string) => {
    const [leads, follows] = [after.trim() !== '', before.trim() !== ''];
    // Within a word they are no marks, but for two stars: „Bürger*innen“, „datei_name“.
    const isAnywhere = sign === '**';
    const start = opened.get(sign);
    const opener = pieces[start ?? -1];
    if (opener && follows && (isAnywhere || !WORD.test(after))) {
      for (const piece of pieces.slice(start)) piece[sign.length > 1 ? 'strong' : 'em'] = true;
      opener.text = '';
      opened.delete(sign);
    } else {
      if (leads && (isAnywhere || !WORD.test(before))) opened.set(sign, pieces.length);
      pieces.push({ text: sign });
    }
  };

  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [whole, escaped, label, target, bare, marks, word] = match;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    const words = bare ? bareAddress(bare) || bare : whole;
    end = token.lastIndex = match.index + words.length;
    if (marks) mark(marks, text.charAt(match.index - 1), text.charAt(end));
    else if (label && target) pieces.push({ text: label, address: addressOf(target) ?? target });
    else {
      const found = bare ?? word;
      pieces.push({ text: escaped ?? words, address: found && addressOf(words) });
    }
  }
  pieces.push({ text: text.slice(end) });

  const spans: MarkdownSpan[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    const { text: shown, address, strong, em } = piece;
    if (last && !last.address && !address && last.strong === strong && last.em === em) {
      spans[spans.length - 1] = { ...last, text: last.text + shown };
    } else if (shown) spans.push(piece);
  }
  return spans;
}
