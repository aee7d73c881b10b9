import { registry, type PageLanguage } from '@strategy-widgets/feed/registry';
import { keepHere, keptHere } from '../page/entry-memory.ts';

const NAME = 'language';

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
  const kept = keptHere(NAME);
  let choice = typeof kept === 'string' && isLanguage(kept) ? kept : undefined;
  const given = () => registry().settings.lang ?? document.querySelector('html')?.lang ?? '';
  return {
    get: () => (choice ?? (isLanguage(given()) ? given() : 'de')).toLowerCase(),
    chosen: () => choice !== undefined,
    choose(tag) {
      choice = tag;
      keepHere(NAME, tag);
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
  const shared = registry();
  return (shared.language ??= createPageLanguage());
}
