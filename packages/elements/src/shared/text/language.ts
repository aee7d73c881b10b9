import { registry } from '@strategy-widgets/feed/registry';

/**
 * The one language of a page: chosen by a resident, else the script's `data-strategy-lang`, else the
 * page's own `lang`. Kept in the page only, never stored.
 */
export interface PageLanguage {
  /** BCP 47 tag, for example `de` or `de-simple`. */
  get(): string;
  /** True once a resident chose; then it wins over an element's own `lang`. */
  chosen(): boolean;
  /** Sets the language for every widget of the page. */
  choose(tag: string): void;
  subscribe(listener: () => void): () => void;
}

/** Whether a page's attribute is a language tag: anything else would make Intl throw. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function createPageLanguage(): PageLanguage {
  const listeners = new Set<() => void>();
  let choice: string | undefined;
  const given = () => registry().settings.lang ?? document.documentElement.lang;
  return {
    get: () => choice ?? (isLanguage(given()) ? given() : 'de'),
    chosen: () => choice !== undefined,
    choose(tag) {
      choice = tag;
      listeners.forEach((listener) => {
        listener();
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The page's language, shared by every bundle through the registry. */
export function pageLanguage(): PageLanguage {
  const shared = registry() as { language?: PageLanguage };
  return (shared.language ??= createPageLanguage());
}
