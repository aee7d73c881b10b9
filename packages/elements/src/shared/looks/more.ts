import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';

/** So many measures a list shows at first and with each step. */
export const PAGE = 24;

/** What an attribute `limit` says; `usual` where that is no number of entries. */
export const stepOf = (limit: number, usual = PAGE): number =>
  limit >= 1 ? Math.floor(Math.min(limit, 1e6)) : usual;

/**
 * The button for the next step of a list.
 *
 * @param language - BCP 47 tag that the number is printed for
 */
export const moreButton = (rest: number, language: string, more: () => unknown): unknown =>
  rest > 0
    ? html`<button class="button more" @click=${more}>
        ${msg(str`Weitere Maßnahmen anzeigen (noch ${rest.toLocaleString(language)})`, { id: 'more' })}
      </button>`
    : nothing;
