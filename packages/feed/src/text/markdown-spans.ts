import { mailboxUrl } from './contact.ts';

/** Words of a Markdown text that look alike. */
export interface MarkdownSpan {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  /** As written, not yet guarded: where the words lead to. */
  readonly address?: string;
}

/** A run of marks that may still open or close emphasis. */
interface Marks {
  readonly sign: string;
  /** Marks that no emphasis used up: they are shown. */
  left: number;
}

interface Piece {
  text: string;
  address?: string;
  marks?: Marks;
  strong: boolean;
  em: boolean;
}

/**
 * In this order: an escaped sign, a link, an address in angle brackets, signs meant literally, a bare
 * address, marks, and a word, which may be an e-mail address. Words are taken whole, so that none is
 * begun again within itself.
 */
const TOKEN = new RegExp(
  [
    /\\([!-/:-@[-`{-~])/u,
    /!?\[([^\][]+)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+"[^"\n]*")?\)/u,
    /<(https?:\/\/[^\s<>]+)>/u,
    /`([^`]+)`/u,
    /((?:https?:\/\/|www\.)[^\s<>"„“”«»]+)/u,
    /(\*+|_+)/u,
    /([\p{L}\p{N}]+(?:[._+-]+[\p{L}\p{N}]+)*(?:@[\p{L}\p{N}]+(?:[.-]+[\p{L}\p{N}]+)*)?)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

const WORD = /[\p{L}\p{N}]/u;
const MAIL = /^[^@/:?#]+@[^@/:?#]+\.[^@/:?#]+$/;

/** What editors leave out of addresses. */
function addressOf(written: string): string {
  if (/^www\./i.test(written)) return `https://${written}`;
  return MAIL.test(written) ? mailboxUrl(written) : written;
}

/** A bare address without what belongs to the sentence around it. */
function bareAddress(found: string): string {
  let open = found.split('(').length - found.split(')').length;
  let end = found.length;
  for (; end > 0; end--) {
    const last = found.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?*_'’‘…\]]/.test(last)) break;
  }
  return found.slice(0, end);
}

/** Opens or closes one kind of emphasis by marks that are left of a run; two are strong, one is light. */
function mark(
  pieces: readonly Piece[],
  index: number,
  opened: Map<string, number>,
  name: 'strong' | 'em',
  [opens, closes]: readonly [boolean, boolean],
): void {
  const marks = pieces[index]?.marks;
  const size = name === 'strong' ? 2 : 1;
  if (!marks || marks.left < size) return;
  const slot = marks.sign + name;
  const start = opened.get(slot);
  const opener = start === undefined ? undefined : pieces[start]?.marks;
  if (closes && start !== undefined && opener && opener.left >= size) {
    for (let at = start + 1; at < index; at++) (pieces[at] ?? plainPiece(''))[name] = true;
    opener.left -= size;
    marks.left -= size;
    opened.delete(slot);
  } else if (opens && (marks.left !== 2 || size === 2 || !opened.has(slot))) {
    opened.set(slot, index);
  }
}

/** Finds which runs of marks belong together. */
function pair(pieces: readonly Piece[]): void {
  const opened = new Map<string, number>();
  for (const [index, { marks }] of pieces.entries()) {
    if (!marks || marks.left > 3) continue;
    const before = pieces[index - 1]?.text.slice(-1) ?? '';
    const after = pieces[index + 1]?.text.slice(0, 1) ?? '';
    const [follows, leads] = [before.trim() !== '', after.trim() !== ''];
    // Within a word they are no marks, but for two stars: „Bürger*innen“, „datei_name“.
    const light = [leads && !WORD.test(before), follows && !WORD.test(after)] as const;
    mark(pieces, index, opened, 'strong', marks.sign === '*' ? [leads, follows] : light);
    mark(pieces, index, opened, 'em', light);
  }
}

const plainPiece = (text: string): Piece => ({ text, strong: false, em: false });

/** The piece that a match stands for, and how much of it that is. */
function pieceOf(match: RegExpExecArray, text: string): [Piece, number] {
  const [whole, escaped, label, address, angled, code, bare, marks, word] = match;
  const piece = plainPiece(escaped ?? angled ?? word ?? whole);
  if (label && address) {
    return [
      { ...piece, text: label.replace(/[*`]+/g, ''), address: addressOf(address) },
      whole.length,
    ];
  }
  if (angled) return [{ ...piece, address: angled }, whole.length];
  if (code) {
    const around = text.charAt(match.index - 1) + text.charAt(match.index + whole.length);
    // „Mach`s“: no marks, but what stands on the keyboard for an apostrophe.
    return WORD.test(around) ? [plainPiece('`'), 1] : [plainPiece(code), whole.length];
  }
  if (bare) {
    const found = bareAddress(bare);
    return found.length > 4 && !/^https?:\/\/$/i.test(found)
      ? [{ ...piece, text: found, address: addressOf(found) }, found.length]
      : [plainPiece(whole.charAt(0)), 1];
  }
  if (marks)
    return [{ ...piece, marks: { sign: marks.charAt(0), left: marks.length } }, whole.length];
  if (word && MAIL.test(word)) return [{ ...piece, address: addressOf(word) }, whole.length];
  return [piece, whole.length];
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const token = new RegExp(TOKEN);
  let end = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match.index > end) pieces.push(plainPiece(text.slice(end, match.index)));
    const [piece, length] = pieceOf(match, text);
    pieces.push(piece);
    end = token.lastIndex = match.index + length;
  }
  if (end < text.length) pieces.push(plainPiece(text.slice(end)));
  return pieces;
}

/**
 * The words of one line of Markdown: strong and light emphasis, links, bare addresses and e-mail
 * addresses. Marks that belong to none of these are shown.
 */
export function markdownSpans(text: string): MarkdownSpan[] {
  const pieces = piecesOf(text);
  pair(pieces);
  const spans: MarkdownSpan[] = [];
  for (const { text: words, address, marks, strong, em } of pieces) {
    const shown = marks ? marks.sign.repeat(marks.left) : words;
    const last = spans.at(-1);
    const isSame = last && !last.address && !address && last.strong === strong && last.em === em;
    if (isSame) spans[spans.length - 1] = { ...last, text: last.text + shown };
    else if (shown) spans.push({ text: shown, strong, em, ...(address && { address }) });
  }
  return spans;
}
