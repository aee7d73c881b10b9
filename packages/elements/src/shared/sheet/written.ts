import { plainText, type LocalizedText, type Measure } from '@strategy-widgets/feed';
import { html } from 'lit';
import { LatePart } from '../widget/late-part.ts';
import type { StrategyView } from '../widget/view.ts';
import type * as Markdown from './markdown.ts';

/** Reads what editors write with marks, and phone fields: only some measures have either. */
export const written: LatePart<typeof Markdown> = new LatePart(() => import('./markdown.ts'));

/** Marks, addresses and line breaks, or a bullet in front. */
const MARKED = /[*_`#[\]\\<>@\n]|https?:|www\.|^\s*[-+•]\s/i;

const isText = (text: LocalizedText | undefined): boolean =>
  Object.values(typeof text === 'string' ? [text] : (text ?? {})).some((one) => MARKED.test(one));

/** Whether a measure has more than plain words, here or in some town, or a phone. */
export function isMarked({ strategy }: StrategyView, measure: Measure): boolean {
  const local = strategy.participations.filter((entry) => entry.measure === measure.id);
  return (
    [measure, ...local].some(({ contact }) => contact?.phone) ||
    [measure, ...local.map(({ override }) => override)].some((texts) => isText(texts?.description))
  );
}

/** A long text: with its marks once their reader is there, else the words alone. */
export const longText = (text: string, { store }: StrategyView, level: number): unknown =>
  written.value?.markdown(text, store.url, level) ?? html`<p>${plainText(text)}</p>`;
