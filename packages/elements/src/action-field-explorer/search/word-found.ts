import type { LocalizedText, Measure, WordPlace } from '@strategy-widgets/feed';
import { findWord, fold, holdsTerms, plainText, textsOf } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { StrategyView } from '../../shared/widget/view.ts';

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

const marked = ({ before, word, after }: WordPlace): TemplateResult =>
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
    const found = findWord(view.plain(text), missing);
    if (found)
      return html`<p class="found">${place}: ${view.blocks(text, () => marked(found))}</p>`;
  }
  // In another language, or in a part of the feed that comes with the sheet only.
  return html`<p class="found">
    ${msg('Das gesuchte Wort steht im ausführlichen Text.', { id: 'found-elsewhere' })}
  </p>`;
}
