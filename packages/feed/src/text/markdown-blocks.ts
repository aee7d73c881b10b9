import { markdownSpans, type MarkdownSpan } from './markdown-spans.ts';

export type MarkdownLine = readonly MarkdownSpan[];

/** An entry of a list, with the list inside it; what lies deeper stands in that one. */
export interface MarkdownItem {
  readonly lines: readonly MarkdownLine[];
  readonly number?: number;
  readonly list?: MarkdownList;
}

export interface MarkdownList {
  readonly items: readonly MarkdownItem[];
  readonly isNumbered: boolean;
}

/** What a Markdown text is made of, from top to bottom. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly lines: readonly MarkdownLine[] }
  | ({ readonly kind: 'list' } & MarkdownList);

interface Entry {
  /** The line as written. */
  readonly raw: string;
  readonly number?: number;
  readonly lines: string[];
  readonly entries: Entry[];
}

interface Draft {
  kind: MarkdownBlock['kind'];
  lines: string[];
  entries: Entry[];
  indent: number;
}

/** Bullets of Markdown and those that Word and PDF leave behind; „o“ and „§“ only before their tab. */
const ITEM = /^([ \t]*)(?:[-*+•·▪●◦‣–—]|[o§](?=\t)|(\d{1,3})[.)])[ \t\u00a0]+(\S.*)/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*)/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/;
/** „> 50 Jahre“ is no quotation. */
const QUOTE = /^[ \t]*>[ \t]+(?=[^\d\s])/;
const BREAK = /\r\n?|[\n\v\f\u2028\u2029]/;

function listOf(entries: readonly Entry[]): MarkdownList {
  const first = entries[0]?.number;
  // Who writes „1.“ each time leaves the counting to others.
  const isSame = entries.every(({ number }) => number === first);
  return {
    isNumbered: first !== undefined,
    items: entries.map(({ lines, number = 0, entries: inner }, index) => ({
      lines: lines.map(markdownSpans),
      number: first === undefined ? undefined : isSame ? first + index : number,
      list: inner.length ? listOf(inner) : undefined,
    })),
  };
}

/** „3. Oktober“ and „– so der Rat –“ begin a line, too: such signs make a list only as several in order. */
function isList(entries: readonly Entry[]): boolean {
  const [{ number = 0, raw } = { raw: '' }, second] = entries;
  if (!number && !/^[–—] /.test(raw)) return true;
  const step = (second?.number ?? 0) - number;
  return (
    entries.length > 1 &&
    (step === 0 || step === 1) &&
    entries.every((entry, index) => (entry.number ?? 0) === number + index * step)
  );
}

function blockOf({ kind, lines, entries }: Draft): MarkdownBlock {
  if (kind !== 'list') return { kind, lines: lines.map(markdownSpans) };
  if (isList(entries)) return { kind, ...listOf(entries) };
  const all = entries.flatMap((entry) => [entry, ...entry.entries]);
  const words = all.flatMap((entry) => [entry.raw, ...entry.lines.slice(1)]);
  return { kind: 'paragraph', lines: words.map(markdownSpans) };
}

/**
 * Reads the Markdown subset as editors write it: paragraphs with their line breaks, headings, bullets and
 * numbers, also without an empty line before them, and emphasis and links within. Takes time in proportion
 * to the length, and no word is lost: whatever is no mark stays text.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const drafts: Draft[] = [];
  /** The paragraph or list that the next line may go on with. */
  let open: Draft | undefined;
  const begin = (kind: Draft['kind'], line: string, indent = 0): Draft => {
    const draft = { kind, lines: [line], entries: [], indent };
    drafts.push(draft);
    return draft;
  };
  for (const written of text.split(BREAK)) {
    const line = written.replace(QUOTE, '');
    const words = line.trim();
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (!words || RULE.test(words.replace(/[ \t]/g, ''))) {
      if (open?.kind !== 'list') open = undefined;
    } else if (heading) {
      begin('heading', heading.trim());
      open = undefined;
    } else if (item) {
      const [, space = '', digits, rest = ''] = item;
      const number = digits === undefined ? undefined : Number(digits);
      const entry = { raw: words, number, lines: [rest.trim()], entries: [] };
      const indent = space.replace(/\t/g, '    ').length;
      const last = open?.entries.at(-1);
      if (last && indent > (open?.indent ?? 0) + 1) last.entries.push(entry);
      else {
        const isNext = last && (last.number === undefined) === (number === undefined);
        if (!open || !isNext) open = begin('list', '', indent);
        open.entries.push(entry);
      }
    } else {
      const last = open?.entries.at(-1);
      if (last && /^(?: {2}|\t)/.test(line)) (last.entries.at(-1) ?? last).lines.push(words);
      else if (open?.kind === 'paragraph') open.lines.push(words);
      else open = begin('paragraph', words);
    }
  }
  return drafts.map(blockOf);
}
