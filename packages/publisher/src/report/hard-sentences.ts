import { plainText } from '@strategy-widgets/feed';

/** Words that a sentence may have before most people read it twice. */
const MOST_WORDS = 20;
/** Letters that a word may have before it is hard to take in; parts between hyphens count alone. */
const MOST_LETTERS = 24;

/** A sentence that is hard to read, and why. */
export interface HardSentence {
  readonly sentence: string;
  /** How many words it has, where that is too many. */
  readonly words?: number;
  /** Its longest word, where that is too long. */
  readonly longWord?: string;
}

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION =
  /(?<!\p{L})(?:\p{L}|bzw|ca|usw|etc|inkl|ggf|Nr|Abs|St|Dr|bspw|vgl|max|min)\.$/u;

const SPLIT = /(?<=[.!?:])\s+(?=[\p{Lu}„»])|\n+/u;

function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(SPLIT)) {
    const last = sentences.at(-1);
    // „z. B. Lemgo“ goes on.
    if (last !== undefined && ABBREVIATION.test(last))
      sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

/**
 * The sentences of a text that are too long, or have a word that is.
 *
 * @param text - in the Markdown subset, German
 */
export function hardSentences(text: string): HardSentence[] {
  return sentencesIn(text.split('\n').map(plainText).join('\n')).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));
    const longWord = words
      .flatMap((word) => word.split(/[-–/]/))
      .map((word) => word.replaceAll(/[^\p{L}]/gu, ''))
      .find((word) => word.length > MOST_LETTERS);
    if (words.length <= MOST_WORDS && longWord === undefined) return [];
    return { sentence, words: words.length > MOST_WORDS ? words.length : undefined, longWord };
  });
}
