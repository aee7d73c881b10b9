import { configureLocalization, type LocaleModule } from '@lit/localize';
import { allLocales, sourceLocale } from '../../locales/locale-codes.ts';

const english = () => import('../../locales/en.ts');
const simple = () => import('../../locales/de-simple.ts');

type Templates = LocaleModule['templates'];

type Label = (id: string) => string | undefined;

let label: Label = () => undefined;

/** Words of a language, each unless the feed that is being shown has another in its place. */
const withLabels = (templates: Templates): Templates =>
  new Proxy(templates, {
    get: (own, id) => label(String(id)) ?? own[String(id)],
  });

/**
 * The only place that configures @lit/localize: it may run once for each bundle. German is in the code,
 * but counts as loaded, because words of the source language cannot be replaced.
 */
const { setLocale } = configureLocalization({
  sourceLocale: '',
  targetLocales: allLocales,
  loadLocale: async (locale) => {
    const words = locale === 'en' ? english : simple;
    return { templates: withLabels(locale === sourceLocale ? {} : (await words()).templates) };
  },
});

/** From now on a strategy's labels stand for the widgets' own words; called where an update begins. */
export function useLabels(view: { label: Label } | undefined): void {
  label = view?.label ?? (() => undefined);
}

/**
 * The widgets' own language for a page language: its exact tag, else its base language, else German.
 *
 * @param tag - BCP 47 tag of the page
 */
export function uiLanguage(tag: string): string {
  const known: readonly string[] = allLocales;
  const wanted = [tag, tag.replace(/-.*/, '')].map((code) => code.toLowerCase());
  return wanted.find((code) => known.includes(code)) ?? sourceLocale;
}

/** Loads and switches to the words of a page language; settles also when they cannot be loaded. */
export async function useLanguage(tag: string): Promise<void> {
  await setLocale(uiLanguage(tag)).catch(() => undefined);
}
