import { nearWord, safeUrl, suggestMunicipality } from '@strategy-widgets/feed';
import { baseUrl, registry, warnOnce } from '@strategy-widgets/feed/registry';
import type { StrategyView } from '../widget/view.ts';

/** Attributes that mean the same on every element, or something to the page only. */
const FOREIGN =
  /^(?:id|class|style|slot|dir|title|role|hidden|tabindex|part|is|nonce|aria-.*|data-(?!strategy-(?!painted$)).*)$/;

/** The attributes that a widget knows. */
const namesOf = (host: Element): readonly string[] =>
  (host.constructor as typeof HTMLElement & { observedAttributes: readonly string[] })
    .observedAttributes;

/** What does something: names that take anything, and those that take a few words with these. */
const GOOD =
  /^(?:(?:feed|municipality|heading|theme|measure|privacy-url|poll|debug)=.*|heading-level=[2-6]|limit=[1-9]\d*|lang=(?:[a-z]{2,3}(?:-[a-z\d]+)*)?|url-key=[\w-]*|color-scheme=(?:light|dark)?|density=(?:compact|full)?|scope=(?:all)?|by=(?:field|goal|municipality)|view=(?:table|chart)|mode=(?:prioritise|rating)|needs=(?:off)?|types=(?:(?:message|idea|question|praise|error|barrier)[\s,]*)*|filter=\??(?:(?:field|goal|phase|schedule|municipality|q|sort|only|measure)=[^&]*(?:&|$))*)$/is;

const OF_SCRIPT =
  /^(?:feed|municipality|lang|theme|colorScheme|headingLevel|urlKey|density|debug|allow|base|links|privacyUrl)$/;

/** Whether a setting has a value that works. */
const isGoodSetting = (name: string, value: string): boolean => GOOD.test(`${name}=${value}`);

/** Whether the script tag knows a setting of that name. */
const isOfScript = (name: string): boolean => OF_SCRIPT.test(name);

/** What a setting takes, for webmasters. */
const ALLOWED: Readonly<Record<string, string>> = {
  'heading-level': 'Erlaubt sind 2 bis 6; es gilt 2.',
  limit: 'Erlaubt ist eine ganze Zahl ab 1.',
  lang: 'Erlaubt sind Sprachkürzel wie de, de-simple oder en.',
  endpoint:
    'Erlaubt ist die https-Adresse eines Empfängers; gewöhnlich endet sie auf /v1/feedback.',
  'url-key': 'Erlaubt sind Buchstaben ohne Umlaute, Ziffern und Bindestriche.',
  'color-scheme': 'Erlaubt sind light und dark.',
  density: 'Erlaubt sind compact und full.',
  scope: 'Erlaubt ist all.',
  by: 'Erlaubt sind field, goal und municipality.',
  view: 'Erlaubt sind table und chart.',
  mode: 'Erlaubt sind prioritise und rating.',
  needs: 'Erlaubt ist off.',
  types: 'Erlaubt sind message, idea, question, praise, error und barrier.',
  filter:
    'Erlaubt sind field, goal, phase, schedule, municipality, q, sort, only und measure, etwa field=mobilitaet&phase=completed.',
};

const NOWHERE = 'Das Attribut gibt es nicht.';

/** All names of settings, wherever they stand. */
const NAMES = [
  ...Object.keys(ALLOWED),
  ...['feed', 'municipality', 'heading', 'theme', 'measure', 'privacy-url', 'poll'],
  ...['debug', 'allow', 'base', 'links'],
];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** A name as it may have been meant: „headinglevel“, „municipalty“. */
function meant(name: string): string | undefined {
  const near = nearWord(NAMES.map(plain), plain(name));
  return plain(name).length > 3 && near ? NAMES.find((known) => plain(known) === near) : undefined;
}

/** A setting as the script and the `div` form write it, on the element itself. */
function prefixSlip(name: string): string {
  const bare = name.replace('data-strategy-', '');
  return NAMES.includes(bare) ? `Meinten Sie ${bare}?` : NOWHERE;
}

function nameSlip(host: Element, name: string): string | undefined {
  if (name.startsWith('data-')) return prefixSlip(name);
  if (NAMES.includes(name)) return 'Dieses Element kennt das Attribut nicht.';
  const near = meant(name);
  if (near) return `Meinten Sie ${near}?`;
  // On an element of ours frameworks have their own; what the page wrote for us is a slip.
  return host.parentElement?.hasAttribute(`data-strategy-${name}`) ? NOWHERE : undefined;
}

/** An address of mail or without a path receives nothing, and the form would tell that too late. */
function isReceiver(endpoint: string): boolean {
  const url = safeUrl(endpoint, baseUrl());
  return Boolean(
    url?.startsWith('http') && !endpoint.includes('@') && new URL(url).pathname !== '/',
  );
}

/** A theme changes nothing where no sheet has it. */
const isThemeless = (host: Element, theme: string, view: StrategyView | undefined): boolean =>
  theme !== 'inherit' &&
  !view?.strategy.municipalities.some(({ id }) => id === theme) &&
  !getComputedStyle(host).getPropertyValue('--_theme-color-action');

/** What a theme that no sheet has comes to, and which one was probably meant: towns by slug or name. */
function themeWords(theme: string, { strategy }: StrategyView): string {
  const near = suggestMunicipality(strategy, theme)?.id ?? nearWord(['inherit'], theme);
  const words = 'Diese Farbwelt gibt es nicht; es gelten die Farben ohne Angabe.';
  return near ? `${words} Meinten Sie ${near}?` : words;
}

function slipOf(host: Element, name: string, value: string): string | undefined {
  if (FOREIGN.test(name)) return undefined;
  if (!namesOf(host).includes(name)) return nameSlip(host, name);
  const isGood = name === 'endpoint' ? !value || isReceiver(value) : isGoodSetting(name, value);
  return isGood ? undefined : ALLOWED[name];
}

function scriptSlips(): [string, string][] {
  const settings = registry().settings as Record<string, unknown>;
  return Object.keys(settings)
    .filter((name) => !isOfScript(name))
    .map((name) => {
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const near = meant(attribute);
      const words = NAMES.includes(attribute)
        ? 'Am Skript gilt das nicht; schreiben Sie es an das Element.'
        : near
          ? `Meinten Sie data-strategy-${near}?`
          : NOWHERE;
      return [`data-strategy-${attribute}="${String(settings[name])}"`, words];
    });
}

/** Settings that do not work, each as it stands on the page, and what would. */
export function settingSlips(host: Element, view?: StrategyView): [string, string][] {
  const theme = host.getAttribute('theme');
  const own = [...host.attributes].flatMap(({ name, value }): [string, string][] => {
    const words = slipOf(host, name, value);
    return words ? [[`${name}="${value}"`, words]] : [];
  });
  if (theme && view && isThemeless(host, theme, view))
    own.push([`theme="${theme}"`, themeWords(theme, view)]);
  return [...own, ...scriptSlips()];
}

/** Names them in the console, each with its value. */
export function tellSlips(host: Element, view?: StrategyView): void {
  for (const [setting, words] of settingSlips(host, view)) {
    warnOnce('setting-unusable', `${host.localName} ${setting}: ${words}`);
  }
}
