import { fold, searchTerms } from '../../text/fold.ts';
import type { LocalizedText, Strategy, Term } from '../../generated/types.ts';

/** A word of the strategy with all that is said for it, folded, each as its words. */
interface Meaning {
  readonly entry: Term;
  readonly phrases: readonly (readonly string[])[];
}

/** Words of a query that stand for a term of the strategy. */
interface Meant extends Meaning {
  /** Place of the first word in the query, and how many they are. */
  readonly at: number;
  readonly length: number;
}

const texts = (text: LocalizedText): string[] =>
  typeof text === 'object' ? Object.values(text) : [text];

/** „Onlinezugangsgesetz (OZG)“ are two words for one thing. */
const phrasesOf = ({ term, synonyms }: Term): string[][] =>
  [term, ...synonyms]
    .flatMap(texts)
    .flatMap((text) => text.split(/[()]/))
    .map((text) => fold(text).split(/\s+/).filter(Boolean))
    .filter(({ length }) => length);

const known = new WeakMap<readonly Term[], readonly Meaning[]>();

function meaningsOf({ terms }: Strategy): readonly Meaning[] {
  let meanings = known.get(terms);
  if (!meanings) {
    meanings = terms.map((entry) => ({ entry, phrases: phrasesOf(entry) }));
    known.set(terms, meanings);
  }
  return meanings;
}

function meantBy(strategy: Strategy, query: readonly (readonly string[])[]): Meant[] {
  const found: Meant[] = [];
  const taken = new Set<number>();
  for (const meaning of meaningsOf(strategy)) {
    for (const phrase of meaning.phrases) {
      const at = query.findIndex((_, start) =>
        phrase.every(
          (word, next) => query[start + next]?.includes(word) && !taken.has(start + next),
        ),
      );
      if (at < 0) continue;
      phrase.forEach((_, next) => taken.add(at + next));
      found.push({ ...meaning, at, length: phrase.length });
      break;
    }
  }
  return found;
}

/** The entries of the strategy's own vocabulary that a query names, by term or synonym. */
export const termsMeant = (strategy: Strategy, query: string): readonly Term[] =>
  meantBy(strategy, searchTerms(query)).map(({ entry }) => entry);

/**
 * The terms of a query as `searchTerms` gives them. What the strategy has other words for is found by
 * these, too; of those with several words a text has to hold each.
 */
export function queryTerms(strategy: Strategy, query: string): string[][] {
  const terms = searchTerms(query);
  for (const { at, length, phrases } of meantBy(strategy, terms)) {
    const typed = terms.slice(at, at + length);
    const spellings = [0, 1, 2].map((kind) => typed.map((term) => term[kind] ?? term[0]).join(' '));
    const others = phrases.map((words) => words.join(' '));
    // The places of the others stay as they are: what holds nothing is no term.
    terms.splice(
      at,
      length,
      [...new Set([...spellings, ...others])],
      ...typed.slice(1).map(() => []),
    );
  }
  return terms.filter((term) => term.length);
}
