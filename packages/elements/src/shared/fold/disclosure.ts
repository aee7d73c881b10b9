import { html, type TemplateResult } from 'lit';

/** How much of a widget is unfolded at first; without a word it is `compact`. */
export type Density = 'compact' | 'full' | undefined;

/**
 * A part that is folded until somebody wants it. The browser's own disclosure: found in the page by its
 * search, opened by links into it, and by the widget's `DisclosureController` for paper.
 *
 * @param density - `full` starts with it open
 * @param title - says what is inside, and how much: „Liste der 24 Orte“
 * @param content - always rendered, so that search and paper have it
 */
export const disclosure = (density: Density, title: unknown, content: unknown): TemplateResult =>
  html`<details class="fold" ?open=${density === 'full'}>
    <summary>${title}</summary>
    ${content}
  </details>`;
