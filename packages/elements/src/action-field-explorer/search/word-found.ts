import type { LocalizedText, Measure } from '@strategy-widgets/feed';
import { fold, holdsTerms, plainText, textsOf } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { StrategyView } from '../../shared/widget/view.ts';

/** Words before and after the one that was found. */
const AROUND = 6;

/** A place in a text: the word that was searched for, and a few words beside it. */
export interface Finding {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * Where a text holds a term of a search, by its first word that does; nothing where it does not.
 *
 * @param text - in the Markdown subset
 * @param spellings - of one term, as `queryTerms` gives them
 */
export function findWord(text: string, spellings: readonly string[]): Finding | undefined {
  const plain = plainText(text);
  const words = plain.split(' ');
  const held = spellings.filter((term) => holdsTerms(fold(plain), [[term]]));
  // Of several words the first one leads there.
  const wanted = held.flatMap((term) => term.split(' ').slice(0, 1));
  const at = words.findIndex((word) => wanted.some((part) => fold(word).includes(part)));
  const whole = words[at] ?? '';
  const letters = [...whole.matchAll(/[\p{L}\p{N}]+/gu)];
  const [start, last] = [letters[0], letters.at(-1)];
  if (!start || !last) return undefined;
  const end = last.index + last[0].length;
  const [first, next] = [Math.max(at - AROUND, 0), at + 1 + AROUND];
  const lead = [first ? '…' : '', ...words.slice(first, at)].join(' ').trim();
  const rest = [...words.slice(at + 1, next), words.length > next ? '…' : ''].join(' ').trim();
  return {
    before: (lead && `${lead} `) + whole.slice(0, start.index),
    word: whole.slice(start.index, end),
    after: whole.slice(end) + (rest && ` ${rest}`),
  };
}

/** Everything beside title and teaser that the search looks through, by what it is. */
function placesOf(view: StrategyView, measure: Measure, town?: string): [string, LocalizedText][] {
  const { strategy } = view;
  const own = textsOf(strategy, measure, town);
  const inText = msg('im Text', { id: 'found-text' });
  const { benefit, description, targetGroups, places } = measure;
  const fields = strategy.actionFields.filter(({ id }) => measure.actionFields.includes(id));
  const leads = strategy.organizations.filter(({ id }) => measure.lead.includes(id));
  const all: [string, LocalizedText | undefined][] = [
    ...[own.benefit, own.description, benefit, description, measure.title, measure.teaser].map(
      (text): [string, LocalizedText | undefined] => [inText, text],
    ),
    ...targetGroups.map((text): [string, LocalizedText] => [
      msg('Zielgruppe', { id: 'found-group' }),
      text,
    ]),
    ...places.map(({ name }): [string, LocalizedText | undefined] => [
      msg('Ort', { id: 'found-place' }),
      name,
    ]),
    ...fields.map(({ title }): [string, LocalizedText] => [
      msg('Thema', { id: 'sort-field' }),
      title,
    ]),
    ...leads.map(({ name }): [string, LocalizedText] => [
      msg('Federführung', { id: 'found-lead' }),
      name,
    ]),
    [msg('Nummer', { id: 'found-code' }), measure.code],
  ];
  return all.filter((entry): entry is [string, LocalizedText] => Boolean(entry[1]));
}

const marked = ({ before, word, after }: Finding): TemplateResult =>
  html`${before}<mark>${word}</mark>${after}`;

/**
 * Says where a measure holds what was searched for, where its title and teaser do not show it.
 *
 * @param terms - of the search, as `queryTerms` gives them
 */
export function wordFound(
  view: StrategyView,
  measure: Measure,
  town: string | undefined,
  terms: readonly (readonly string[])[],
): unknown {
  const { title, teaser } = textsOf(view.strategy, measure, town);
  const shown = fold(`${view.plain(title)}\n${plainText(view.plain(teaser))}`);
  const missing = terms.find((term) => !holdsTerms(shown, [term]));
  if (!missing) return nothing;
  for (const [place, text] of placesOf(view, measure, town)) {
    const finding = findWord(view.plain(text), missing);
    if (finding)
      return html`<p class="found">${place}: ${view.blocks(text, () => marked(finding))}</p>`;
  }
  // In another language, or in a part of the feed that comes with the sheet only.
  return html`<p class="found">
    ${msg('Das gesuchte Wort steht im ausführlichen Text.', { id: 'found-elsewhere' })}
  </p>`;
}
