import { nearWord } from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';

const PREFIX = 'data-strategy-';

/** Settings of the script tag, as the guide lists them. */
const OF_SCRIPT = [
  ...[
    'feed',
    'municipality',
    'lang',
    'theme',
    'color-scheme',
    'heading-level',
    'url-key',
    'density',
  ],
  ...['debug', 'allow', 'base', 'links', 'privacy-url'],
].map((name) => PREFIX + name);

/** Settings that a div has for its element; `lang` means something on any. */
const OF_DIV = [
  ...['feed', 'municipality', 'theme', 'color-scheme', 'heading', 'heading-level', 'url-key'],
  ...['filter', 'scope', 'limit', 'measure', 'by', 'view', 'types', 'endpoint', 'privacy-url'],
  ...['mode', 'poll', 'needs', 'density', 'debug'],
].map((name) => PREFIX + name);

/** Left as it is: names that other tools use, and that mean something on any script. */
const FOREIGN =
  /^(src|type|async|defer|crossorigin|integrity|nonce|id|class|data-(src|category|cookie.*))$/;

/** A name with its prefix in the place of half of it. */
const whole = (name: string): string => PREFIX + name.trim().replace(/^(data-)?(strategy-)?/, '');

/** The setting of a script that a name was probably meant to be. */
function meantOfScript(name: string): string | undefined {
  if (OF_SCRIPT.includes(name) || FOREIGN.test(name)) return undefined;
  return OF_SCRIPT.includes(whole(name)) ? whole(name) : nearWord(OF_SCRIPT, name);
}

const tell = (tag: string, setting: string, words: string): void => {
  warnOnce('setting-unusable', `${tag} ${setting}: ${words}`);
};

function tellName(tag: string, { name, value }: Attr, near: string | undefined): void {
  if (!near) return;
  const words =
    name.trim() === name
      ? `Meinten Sie ${near}?`
      : 'Davor steht ein geschütztes Leerzeichen; schreiben Sie ein gewöhnliches.';
  tell(tag, `${name}="${value}"`, words);
}

/**
 * Names what does nothing on script tags and is like a setting, each with its value: other names,
 * settings behind the end of the tag, and those that another tag contradicts.
 */
export function tellScriptSlips(): void {
  const known = new Map<string, string>();
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    for (const attribute of script.attributes) {
      const { name, value } = attribute;
      tellName('script', attribute, meantOfScript(name));
      if (!name.startsWith(PREFIX)) continue;
      const other = known.get(name) ?? value;
      known.set(name, other);
      if (other !== value)
        tell(
          'script',
          `${name}="${value}"`,
          `Eine andere Zeile der Seite nennt „${other}“; es gilt nur eine.`,
        );
    }
    if (script.text.includes(PREFIX))
      tell(
        'script',
        script.text.trim(),
        'Das steht hinter dem „>“ und bewirkt nichts; schreiben Sie es davor.',
      );
  }
}

/** Names settings of the `div` form that lack their prefix or half of it. */
export function tellDivSlips(): void {
  for (const div of document.querySelectorAll('[data-strategy-widget]')) {
    for (const attribute of div.attributes) {
      const { name } = attribute;
      const near = OF_DIV.find((one) => one === whole(name) && one !== name);
      tellName('div', attribute, near);
    }
  }
}
