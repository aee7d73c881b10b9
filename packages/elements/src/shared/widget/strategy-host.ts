import type { LitElement, PropertyDeclarations } from 'lit';

/** The attributes that every widget has. */
export interface StrategyHost extends LitElement {
  feed?: string;
  municipality?: string;
  heading?: string;
  headingLevel: number;
  urlKey: string;
  debug: boolean;
}

/**
 * How they are written in HTML; once for all widgets, since decorators cost residents bytes.
 *
 * @attr {string} theme - Colours of a town by its slug; `inherit` takes the page's own typeface.
 * @attr {'light' | 'dark'} color-scheme - Forces a scheme; default: as the page.
 * @attr {string} lang - Language of this widget's content; default: the page's.
 */
export const hostProperties: PropertyDeclarations = {
  feed: {},
  municipality: {},
  heading: {},
  headingLevel: { type: Number, attribute: 'heading-level' },
  urlKey: { attribute: 'url-key' },
  debug: { type: Boolean },
};
