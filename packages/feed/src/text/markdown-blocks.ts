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
  /** A sign that also begins a line within a sentence. */
  readonly isDash: boolean;
  readonly lines: string[];
  readonly entries: Entry[];
}

type Draft =
  | { kind: 'paragraph' | 'heading'; lines: string[] }
  | { kind: 'list'; isNumbered: boolean; indent: number; entries: Entry[] };

/** Bullets of Markdown and those that Word and PDF leave behind; „o“ and „§“ only before their tab. */
const ITEM = /^([ \t]*)(?:([-*+•·▪●◦‣–—]|[o§](?=\t))|(\d{1,3})[.)])[ \t\u00a0]+(\S.*)/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*)/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/;
/** „> 50 Jahre“ is no quotation. */
const QUOTE = /^[ \t]*>[ \t]+(?=[^\d\s])/;
const BREAK = /\r\n?|[\n\v\f\u2028\u2029]/;

const widthOf = (indent: string): number => indent.replace(/\t/g, '    ').length;

class Drafts {
  readonly all: Draft[] = [];
  /** Nothing stood between the last line and the next. */
  #isOpen = false;

  close(): void {
    this.#isOpen = false;
  }

  heading(text: string): void {
    this.all.push({ kind: 'heading', lines: [text] });
    this.close();
  }

  item(match: RegExpExecArray): void {
    const [raw, space = '', sign, digits, text = ''] = match;
    const entry: Entry = {
      raw: raw.trim(),
      ...(digits && { number: Number(digits) }),
      isDash: /[–—]/.test(sign ?? '') && !raw.includes('\t'),
      lines: [text.trim()],
      entries: [],
    };
    const indent = widthOf(space);
    const last = this.all.at(-1);
    const isNumbered = digits !== undefined;
    if (last?.kind !== 'list' || (indent < last.indent + 2 && last.isNumbered !== isNumbered)) {
      this.all.push({ kind: 'list', isNumbered, indent, entries: [entry] });
    } else {
      const parent = indent < last.indent + 2 ? undefined : last.entries.at(-1);
      (parent?.entries ?? last.entries).push(entry);
    }
    this.#isOpen = true;
  }

  line(line: string): void {
    const text = line.trim();
    const last = this.all.at(-1);
    if (last?.kind === 'list' && /^(?: {2}|\t)/.test(line)) {
      const item = last.entries.at(-1);
      (item?.entries.at(-1) ?? item)?.lines.push(text);
    } else if (last?.kind === 'paragraph' && this.#isOpen) last.lines.push(text);
    else this.all.push({ kind: 'paragraph', lines: [text] });
    this.#isOpen = true;
  }
}

const spansOf = (lines: readonly string[]) => lines.map(markdownSpans);

function listOf(entries: readonly Entry[]): MarkdownList {
  const first = entries[0]?.number;
  // Who writes „1.“ each time leaves the counting to others.
  const isSame = entries.every(({ number }) => number === first);
  const numberOf = ({ number = 0 }: Entry, index: number) =>
    isSame ? (first ?? 0) + index : number;
  return {
    isNumbered: first !== undefined,
    items: entries.map((entry, index) => ({
      lines: spansOf(entry.lines),
      ...(first !== undefined && { number: numberOf(entry, index) }),
      ...(entry.entries.length && { list: listOf(entry.entries) }),
    })),
  };
}

/** „3. Oktober“ and „– so der Rat –“ begin a line, too: such signs make a list only as several in order. */
function isList(entries: readonly Entry[]): boolean {
  const [first, second] = entries;
  if (!first || (first.number === undefined && !first.isDash)) return true;
  const step = (second?.number ?? 0) - (first.number ?? 0);
  const isOrdered = entries.every(
    ({ number = 0 }, index) => number === (first.number ?? 0) + index * step,
  );
  return entries.length > 1 && isOrdered && (step === 0 || step === 1);
}

function blocksOf(draft: Draft): MarkdownBlock {
  if (draft.kind !== 'list') return { kind: draft.kind, lines: spansOf(draft.lines) };
  const { entries } = draft;
  if (isList(entries)) return { kind: 'list', ...listOf(entries) };
  const lines = entries.flatMap((entry) => [
    entry.raw,
    ...entry.lines.slice(1),
    ...entry.entries.flatMap(({ raw, lines: more }) => [raw, ...more.slice(1)]),
  ]);
  return { kind: 'paragraph', lines: spansOf(lines) };
}

/**
 * Reads the Markdown subset as editors write it: paragraphs with their line breaks, headings, bullets and
 * numbers, also without an empty line before them, and emphasis and links within. Takes time in proportion
 * to the length, and nothing is lost: whatever is no mark stays text.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const drafts = new Drafts();
  for (const written of text.split(BREAK)) {
    const line = written.replace(QUOTE, '');
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (!line.trim() || RULE.test(line.replace(/[ \t]/g, ''))) drafts.close();
    else if (heading) drafts.heading(heading.trim());
    else if (item) drafts.item(item);
    else drafts.line(line);
  }
  return drafts.all.map(blocksOf);
}
