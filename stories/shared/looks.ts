import { rootOf, until } from '@strategy-widgets/elements/testing';

/** How a story's widgets have to end up: `parameters.look`, ready unless a story says otherwise. */
export type Look = 'ready' | 'loading' | 'failed';

const WIDGETS =
  'strategy-vision-banner, strategy-action-field-explorer, strategy-project-map, strategy-progress-chart, strategy-feedback-form';

function lookOf(element: Element): Look {
  const root = rootOf(element);
  if (!root.querySelector('.root > :not(.late)')) return 'loading';
  return root.querySelector('slot[hidden]') ? 'ready' : 'failed';
}

const languageOf = (element: Element) =>
  rootOf(element).querySelector('.root')?.getAttribute('lang');

/** Waits until every widget shows its look in the page's language; else a story would pass unseen. */
export async function reachLook(canvas: Element, look: Look, language: string): Promise<void> {
  for (const element of canvas.querySelectorAll(WIDGETS)) {
    await customElements.whenDefined(element.localName);
    const isThere = () => lookOf(element) === look && languageOf(element) === language;
    await until(isThere, `${element.localName} to be ${look} in ${language}`);
  }
}
