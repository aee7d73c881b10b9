import { registry } from '@strategy-widgets/feed/registry';
import { townName } from './towns.ts';
import type { FeedName } from './feeds.ts';

/** What the toolbar sets: the page around a widget, and the attributes that a page would give it. */
export interface PageGlobals {
  /** Heading of the page; default: the town's. */
  readonly title?: string;
  readonly town: string;
  readonly feed: FeedName;
  readonly scheme: 'light' | 'dark' | 'light dark';
  readonly contrast: 'normal' | 'forced';
  readonly language: string;
  readonly textSize: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'none' | 'inherit' | 'town';
}

function applyLanguage(tag: string): void {
  document.documentElement.lang = tag;
  registry().language?.choose(tag);
}

/** The widgets' own paper, so that no edge shows where none is. */
const PAPER = 'light-dark(#fff, #14171b)';

/** Gives the document what a municipality's page would have. */
export function applyGlobals(globals: PageGlobals): void {
  const { documentElement } = document;
  applyLanguage(globals.language);
  documentElement.dir = globals.direction;
  documentElement.style.colorScheme = globals.scheme;
  documentElement.style.background = globals.contrast === 'forced' ? 'Canvas' : PAPER;
}

/** The attributes that follow from the toolbar. */
export function attributesOf({ town, theme }: PageGlobals): Record<string, string> {
  const colours = theme === 'town' ? town || 'kreis-lippe' : theme;
  return {
    ...(town ? { municipality: town } : {}),
    ...(colours === 'none' ? {} : { theme: colours }),
  };
}

/** Leaves the address as it was: filters of one story are none of the next one's. */
export function tidyAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/** A page of a town, as small as can be: its heading and what stands under it. */
export function page(globals: PageGlobals, ...content: readonly Node[]): HTMLElement {
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = globals.title ?? `${townName(globals.town) ?? 'Kreis Lippe'} digital`;
  main.className = globals.contrast === 'forced' ? 'page forced' : 'page';
  main.style.zoom = `${globals.textSize}%`;
  main.append(title, ...content);
  return main;
}
