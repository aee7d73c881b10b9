import { nearWord } from '@strategy-widgets/feed';
import { warnOnce } from '@strategy-widgets/feed/registry';

/** Settings of the script tag, as the guide lists them. */
const NAMES = [
  ...['feed', 'municipality', 'lang', 'theme', 'color-scheme', 'heading-level', 'url-key', 'debug'],
  ...['allow', 'base'],
].map((name) => `data-strategy-${name}`);

/** Left as it is: names that other tools use, and that mean something on any script. */
const FOREIGN =
  /^(src|type|async|defer|crossorigin|integrity|nonce|id|class|data-(src|category|cookie.*))$/;

/** The setting that a name was probably meant to be. */
function meant(name: string): string | undefined {
  if (NAMES.includes(name) || FOREIGN.test(name)) return undefined;
  const whole = `data-strategy-${name.replace(/^data-/, '')}`;
  return NAMES.includes(whole) ? whole : nearWord(NAMES, name);
}

/** Names attributes of script tags that do nothing and are like a setting, each with its value. */
export function tellScriptSlips(): void {
  for (const script of document.querySelectorAll('script[src]')) {
    for (const { name, value } of script.attributes) {
      const near = meant(name);
      if (near) warnOnce('setting-unusable', `script ${name}="${value}": Meinten Sie ${near}?`);
    }
  }
}
