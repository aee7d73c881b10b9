import { measured, mount, rootOf, until } from '../mount.ts';
import { provideSample, type SampleFeed } from '../provide-feed.ts';

export const TAG = 'strategy-project-map';

export const all = (element: Element, selector: string) => [
  ...rootOf(element).querySelectorAll<HTMLElement>(selector),
];
export const first = (element: Element, selector: string) => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const sentence = (element: Element) => first(element, '.sentence').textContent.trim();
export const viewBox = (element: Element) => first(element, '.map > svg').getAttribute('viewBox');
/** The outlines come after the rest. */
export const drawn = (element: Element) => all(element, '.area').length > 0;

/** The map with its outlines, wide enough for both. */
export async function show(
  attributes: Record<string, string> = {},
  change?: (feed: SampleFeed) => void,
  width = 1100,
) {
  const element = await mount(TAG, { feed: await provideSample(change), ...attributes });
  document.body.style.width = `${width}px`;
  await until(() => drawn(element), 'the outlines');
  await measured(element);
  return element;
}

export const onePlace = (count: number) => (feed: SampleFeed) => {
  feed.measures = feed.measures.slice(0, count).map((measure) => ({
    ...measure,
    parent: undefined,
    related: undefined,
    places: [{ name: 'Rathaus', point: [8.9, 52.03], municipality: 'lemgo' }],
  }));
};
