import { configureLocalization } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from '../../locales/locale-codes.ts';

const english = () => import('../../locales/en.ts');
const simple = () => import('../../locales/de-simple.ts');

/** The only place that configures @lit/localize: it may run once for each bundle. */
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => (locale === 'en' ? english() : simple()),
});

/**
 * The widgets' own language for a page language: its exact tag, else its base language, else German.
 *
 * @param tag - BCP 47 tag of the page
 */
export function uiLanguage(tag: string): string {
  const known: readonly string[] = allLocales;
  const wanted = [tag, tag.replace(/-.*/, '')];
  return wanted.find((code) => known.includes(code)) ?? sourceLocale;
}

/** Loads and switches to the words of a page language; settles also when they cannot be loaded. */
export async function useLanguage(tag: string): Promise<void> {
  await setLocale(uiLanguage(tag)).catch(() => undefined);
}
