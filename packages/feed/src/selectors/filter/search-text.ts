import { fold, plainText } from '../../text/fold.ts';
import type { LocalizedText, Measure, Strategy } from '../../generated/types.ts';

const words = (text: LocalizedText | undefined): string =>
  typeof text === 'object' ? Object.values(text).join('\n') : (text ?? '');

/** Each word once: terms are looked for within words, and the text is carried over the network. */
const distinctWords = (text: string): string => [...new Set(text.split(/\s+/))].join(' ').trim();

const titles = new WeakMap<Measure, string>();

/** Folded title, teaser and number of a measure: what can be searched before the whole text is folded. */
export function titleTextOf(measure: Measure): string {
  let text = titles.get(measure);
  if (text === undefined) {
    text = fold([words(measure.title), words(measure.teaser), measure.code ?? ''].join('\n'));
    titles.set(measure, text);
  }
  return text;
}

const namesIn = (items: readonly { id: string; name?: LocalizedText; title?: LocalizedText }[]) =>
  new Map(items.map(({ id, name, title }) => [id, words(name ?? title)]));

/** Folds the whole text of measures: in all languages, with the names of field, lead and places. */
export function searchTextReader(strategy: Strategy): (measure: Measure) => string {
  const fields = namesIn(strategy.actionFields);
  const organizations = namesIn(strategy.organizations);
  return (measure) => {
    const texts = [
      ...[measure.title, measure.teaser, measure.benefit, measure.description].map(words),
      ...measure.targetGroups.map(words),
      ...measure.places.map(({ name }) => words(name)),
      ...measure.actionFields.map((id) => fields.get(id)),
      ...measure.lead.map((id) => organizations.get(id)),
      measure.code,
    ];
    return distinctWords(fold(plainText(texts.join('\n'))));
  };
}
