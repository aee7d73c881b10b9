import { registry } from '@strategy-widgets/feed/registry';

/** Where the chunks of tests lie, as a loader would find them. */
export const testBase = new URL('./', import.meta.url).href;

let names = 0;

/** A widget name that no test used before: an element's name cannot be given back. */
export function freshName(): string {
  names += 1;
  return `test-${String(names)}-${Math.random().toString(36).slice(2)}`;
}

/** The file of a chunk that registers this widget. */
export const chunkOf = (name: string): string => `define.js?tag=strategy-${name}`;

/** Makes the page as if no loader had run. */
export function resetRegistry(): void {
  const shared = registry();
  for (const map of [shared.feeds, shared.started, shared.reported]) map.clear();
  for (const key of Object.keys(shared.settings)) Reflect.deleteProperty(shared.settings, key);
  Reflect.deleteProperty(shared, 'loader');
}

/** Adds an element to the page: its tag, its attributes and the text inside. */
export function addElement<K extends string>(
  tag: K,
  attributes: Record<string, string> = {},
  text = '',
): K extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[K] : HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  document.body.append(element);
  return element as ReturnType<typeof addElement<K>>;
}

/** A script tag that the page has but never fetches. */
export function scriptTag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}

/** Collects what goes to the console until the returned function is called. */
export function catchWarnings(): { messages: string[]; release(): void } {
  const { warn } = console;
  const messages: string[] = [];
  console.warn = (message: string) => {
    messages.push(message);
  };
  return {
    messages,
    release() {
      console.warn = warn;
    },
  };
}
