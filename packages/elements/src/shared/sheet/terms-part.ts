import type { MeasureTexts, Term } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import type { StrategyView } from '../widget/view.ts';
import type { SheetPart } from './sheet-facts.ts';

/** From so many letters on a word may have an ending: „Onlinezugangsgesetzes“. */
const LONG = 5;

const wordsIn = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

function isIn(words: string, name: string): boolean {
  const wanted = wordsIn(name).trimEnd();
  if (!wanted) return false;
  return words.includes(name.length < LONG ? `${wanted} ` : wanted);
}

/** The terms that a measure's texts use, explained where they are read; nothing where they use none. */
export function termsPart(view: StrategyView, texts: MeasureTexts): SheetPart | undefined {
  const { title, teaser, description, benefit } = texts;
  const words = wordsIn([title, teaser, benefit, description].map(view.plain).join(' . '));
  const isUsed = ({ term, synonyms }: Term) =>
    [term, ...synonyms].some((name) => isIn(words, view.plain(name)));
  const used = view.strategy.terms.filter(isUsed);
  if (!used.length) return undefined;
  return {
    title: msg('Begriffe', { id: 'about-terms' }),
    content: html`<dl class="terms">
      ${used.map(
        (entry) =>
          html`<dt><strong>${view.text(entry.term)}</strong> ${sampleMark(entry)}</dt>
            <dd>${view.text(entry.meaning)}</dd>`,
      )}
    </dl>`,
  };
}
