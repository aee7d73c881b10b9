import type { LocalizedText, Source } from '@strategy-widgets/feed';
import { formatFuzzyDate } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../looks/heading.ts';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';

/** What is said, and what it is about; nothing is shown where nothing is said. */
export type Fact = readonly [label: string, content: unknown];

/** Whether there is anything to show. */
export const isSaid = ([, content]: Fact): boolean =>
  Array.isArray(content)
    ? content.length > 0
    : content !== undefined && content !== '' && content !== nothing;

const lines = (content: readonly unknown[]): unknown =>
  content.length === 1
    ? content[0]
    : html`<ul role="list">
        ${content.map((entry) => html`<li>${entry}</li>`)}
      </ul>`;

/** Facts under each other; a list of contents stands as a list. */
export function factList(facts: readonly Fact[]): unknown {
  const said = facts.filter(isSaid);
  if (!said.length) return nothing;
  return html`<dl>
    ${said.map(
      ([label, content]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${Array.isArray(content) ? lines(content) : content}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A titled list of entries; nothing where there are none. */
export const section = (
  level: number,
  title: unknown,
  entries: readonly TemplateResult[],
): unknown =>
  entries.length
    ? html`<section>
        ${heading(level, title)}
        <ul role="list" class="entries">
          ${entries.map((entry) => html`<li>${entry}</li>`)}
        </ul>
      </section>`
    : nothing;

/** The same in a disclosure of its own, for lists of which few readers want more than one. */
export const foldedList = (title: unknown, entries: readonly TemplateResult[]): unknown =>
  entries.length
    ? html`<details>
        <summary>${title}</summary>
        <ul role="list" class="entries">
          ${entries.map((entry) => html`<li>${entry}</li>`)}
        </ul>
      </details>`
    : nothing;

/** A date in words; nothing where there is none. */
export const dateWords = (view: StrategyView, date: string | undefined): string =>
  formatFuzzyDate(date, view.uiLanguage);

/** „Quelle: Zensus 2022, Stand: Mai 2022“, with a link where there is an address. */
export function sourceFact(view: StrategyView, source: Source | undefined): Fact {
  const label = msg('Quelle', { id: 'more-source' });
  if (!source) return [label, undefined];
  const { title, url } = source;
  const date = dateWords(view, source.date);
  const words = title ? view.text(title) : url;
  return [
    label,
    html`${words === undefined ? nothing : link(url, words)}
    ${date ? msg(str`Stand: ${date}`, { id: 'as-of' }) : nothing}`,
  ];
}

/** Titles of the entries of a list that something refers to. */
export const titlesOf = (
  view: StrategyView,
  list: readonly { id: string; title?: LocalizedText; name?: LocalizedText }[],
  ids: readonly string[],
): unknown[] =>
  list.filter(({ id }) => ids.includes(id)).map(({ title, name }) => view.text(title ?? name));

/** Name of a municipality by its id; nothing where there is none. */
export const nameOfTown = ({ strategy }: StrategyView, town: string | undefined): string =>
  strategy.municipalities.find(({ id }) => id === town)?.name ?? '';
