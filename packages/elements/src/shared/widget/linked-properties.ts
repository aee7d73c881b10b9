import type { PropertyDeclarations } from 'lit';
import { hostProperties } from './strategy-host.ts';

/**
 * The attributes of widgets that follow the page's filters, besides those that every widget has.
 *
 * @attr {string} filter - What the group of widgets starts with, in the words of the address:
 *   `field=mobilitaet&phase=completed`; the address itself comes first, and residents may lift it.
 * @attr {string} measure - Ids of the measures that the group of widgets starts with, joined by
 *   commas; default: all.
 * @attr {'all'} scope - Starts with the measures of all towns on the page of one.
 */
export const linkedProperties: PropertyDeclarations = {
  ...hostProperties,
  limit: { type: Number },
};
