import { registry } from '@strategy-widgets/feed/registry';

/** Settings of the script tag that stand for an element's own attribute of that name. */
const ATTRIBUTES = {
  theme: 'theme',
  colorScheme: 'color-scheme',
  headingLevel: 'heading-level',
  urlKey: 'url-key',
} as const;

/** Gives an element the script tag's settings for what it does not say itself. */
export function takeSettings(element: Element): void {
  const { settings } = registry();
  for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
    const value = settings[name as keyof typeof ATTRIBUTES];
    if (value !== undefined && !element.hasAttribute(attribute)) {
      element.setAttribute(attribute, String(value));
    }
  }
  if (settings.debug) element.toggleAttribute('debug', true);
}
