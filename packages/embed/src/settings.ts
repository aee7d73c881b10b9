import { registry } from '@strategy-widgets/feed/registry';
import { resolveUrl } from './address.ts';

const PREFIX = 'data-strategy-';

/** The attributes meant for us on a script or div: names without `data-strategy-`, and values. */
export function ownAttributes({ attributes }: Element): [string, string][] {
  return [...attributes].flatMap(({ name, value }) =>
    name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value] as [string, string]] : [],
  );
}

function readSetting(name: string, value: string): unknown {
  if (name === 'feed') return resolveUrl(value)?.href ?? value;
  if (name === 'debug') return value !== 'false';
  if (name === 'allow')
    return value.split(/[\s,]+/).flatMap((url) => resolveUrl(url)?.origin ?? []);
  return name === 'headingLevel' ? Number(value) || value : value;
}

/**
 * Takes `data-strategy-…` of the page's script tags as settings for every widget of the page, in the
 * order of the tags: the first that names a setting wins.
 */
export function mergeSettings(scripts: readonly HTMLScriptElement[]): void {
  const settings = registry().settings as Record<string, unknown>;
  for (const [attribute, value] of scripts.flatMap(ownAttributes)) {
    const name = attribute.replace(/-./g, (end) => end.slice(1).toUpperCase());
    settings[name] ??= readSetting(name, value);
  }
}

/** Remembers what the page's policy blocks, so that the console can name the directive beside the address. */
export function watchPolicy(): void {
  const shared = registry();
  if (shared.blocked) return;
  const blocked = (shared.blocked = new Map<string, string>());
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (/^http/.test(blockedURI)) blocked.set(blockedURI, effectiveDirective);
  });
}
