import type { LitElement } from 'lit';

/** The attributes that every widget has. */
export interface StrategyHost extends LitElement {
  feed?: string;
  municipality?: string;
  heading?: string;
  headingLevel: number;
  urlKey: string;
  debug: boolean;
}
