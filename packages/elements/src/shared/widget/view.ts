import { baseUrl, registry, type PageState } from '@strategy-widgets/feed/registry';
import type {
  FeedState,
  FeedStore,
  LocalizedText,
  Municipality,
  PartName,
  Strategy,
} from '@strategy-widgets/feed';
import { findMunicipality, localText, safeUrl } from '@strategy-widgets/feed';
import { html, nothing, type LitElement } from 'lit';
import { isLanguage, pageLanguage } from '../text/language.ts';

/** What controllers and parts read of the widget that they belong to. */
export interface StrategyHost extends LitElement {
  readonly feed?: string;
  municipality?: string;
  readonly heading?: string;
  readonly headingLevel: number;
  readonly urlKey: string;
  readonly colorScheme?: string;
  readonly debug: boolean;
}

/** What a widget says of itself. */
export interface WidgetNeeds {
  /** Parts of the feed without which the widget has nothing to show. */
  parts(): readonly PartName[];
  /** The page's state for a feed, where the widget follows it. */
  page(feedUrl: string): PageState | undefined;
  /** Told what is about to be rendered by a widget that follows the page. */
  follow(view: LinkedView): void;
}

/** What a widget renders from: the strategy seen from one town, in one language. */
export interface StrategyView {
  readonly strategy: Strategy;
  readonly state: FeedState;
  readonly store: FeedStore;
  /** Filters and opened measure, for widgets that follow them. */
  readonly page?: PageState;
  /** The town; absent in the county view. */
  readonly town?: Municipality;
  /** The attribute's value where no municipality of the feed has it. */
  readonly unknownTown?: string;
  /** BCP 47 tag of the wanted texts. */
  readonly language: string;
  /** Language of the widgets' own words, for the dates and numbers that stand in their sentences. */
  readonly uiLanguage: string;
  /** A text to render, marked with its own language where that differs. */
  text(text: LocalizedText | undefined): unknown;
  /** The same cut into blocks by a function, for example Markdown. */
  blocks(text: LocalizedText | undefined, cut: (text: string) => unknown): unknown;
  /** The same for places that take a string only. */
  plain(text: LocalizedText | undefined): string;
  /** The word of town or strategy in place of a message, where there is one in the widgets' language. */
  label(id: string): string | undefined;
  /** True once a text was rendered in another language than the wanted one. */
  readonly translated: { missing: boolean };
}

/** The view of a widget that follows the page's filters. */
export type LinkedView = StrategyView & { readonly page: PageState };

export const isLinked = (view: StrategyView | undefined): view is LinkedView => Boolean(view?.page);

/**
 * @param townKey - slug, AGS or ARS; an unknown one gives the county view
 */
export function createView(
  store: FeedStore,
  strategy: Strategy,
  page: PageState | undefined,
  townKey: string | undefined,
  language: string,
  uiLanguage: string,
): StrategyView {
  const found = townKey ? findMunicipality(strategy, townKey) : undefined;
  const translated = { missing: false };
  const read = (text: LocalizedText | undefined) =>
    localText(text, language, strategy.defaultLanguage);
  const blocks: StrategyView['blocks'] = (text, cut) => {
    const local = read(text);
    if (!local) return nothing;
    translated.missing ||= local.fallback;
    if (local.lang.toLowerCase() === uiLanguage) return cut(local.text);
    return html`<span lang=${local.lang} dir=${local.dir}>${cut(local.text)}</span>`;
  };
  const labels = [found?.labels, strategy.labels];
  return {
    strategy,
    state: store.get(),
    store,
    page,
    town: found?.kind === 'county' ? undefined : found,
    unknownTown: townKey && !found ? townKey : undefined,
    language,
    uiLanguage,
    translated,
    label: (id) =>
      labels
        .map((words) => localText(words?.get(id), uiLanguage, strategy.defaultLanguage))
        .find((local) => local && !local.fallback)?.text,
    plain: (text) => read(text)?.text ?? '',
    blocks,
    text: (text) => blocks(text, (words) => words),
  };
}

/** Where a widget's feed is; undefined where it may not be fetched. */
export function feedUrl({ feed }: StrategyHost): string | undefined {
  const url = safeUrl(feed ?? registry().settings.feed, baseUrl());
  return url?.startsWith('http') ? url : undefined;
}

/** What a widget speaks: what a reader chose, else its own language, else the page's. */
export function languageOf({ lang }: StrategyHost): string {
  const page = pageLanguage();
  return !page.chosen() && isLanguage(lang) ? lang.toLowerCase() : page.get();
}
