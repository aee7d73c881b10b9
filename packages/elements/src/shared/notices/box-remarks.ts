import { warnOnce } from '@strategy-widgets/feed/registry';
import { isCramped, LEAST } from '../widget/place/host-box.ts';

/** An element as a webmaster finds it. */
const nameOf = ({ localName, id, classList }: Element): string =>
  localName + (id ? `#${id}` : [...classList].map((name) => `.${name}`).join(''));

const rulesOf = (sheet: CSSStyleSheet): CSSRule[] => {
  try {
    return [...sheet.cssRules];
  } catch {
    // Of another server: its rules are its own.
    return [];
  }
};

/**
 * The selector of a rule that hides any element like this one, wherever it stands: no class, place or name
 * of ours says that somebody wanted it.
 */
function hidingSelector(host: Element): string | undefined {
  const bare = document.createElement(host.localName);
  return [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap(rulesOf)
    .flatMap((rule) => ('selectorText' in rule ? [rule as CSSStyleRule] : []))
    .find(
      ({ selectorText, style }) =>
        style.display === 'none' &&
        !selectorText.includes('strategy-') &&
        bare.matches(selectorText),
    )?.selectorText;
}

/** The outermost box that is too narrow: what is within it has no choice. */
function narrowBox(host: HTMLElement): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let at: HTMLElement | null = host; at; at = at.parentElement)
    // An inline box has no width of its own.
    if (at.offsetWidth && at.offsetWidth < LEAST.width) found = at;
  return found;
}

/** Says which rule of the page keeps a widget from being seen, and what helps (H-20). */
export function tellBox(host: HTMLElement): void {
  const name = host.localName;
  const { display, overflowY, height } = getComputedStyle(host);
  // It may have left, or been hidden, while this code came.
  if (!isCramped(host) || display === 'contents') return;
  if (display === 'none') {
    const selector = hidingSelector(host);
    if (selector)
      warnOnce(
        'widget-hidden',
        `${name}: „${selector}“ setzt display: none. Ergänzen Sie :not(${name}) oder streichen Sie die Regel.`,
      );
    return;
  }
  if (host.offsetHeight < LEAST.height && overflowY !== 'visible')
    warnOnce(
      'widget-hidden',
      `${name}: height: ${height} mit overflow: ${overflowY} schneidet den Inhalt ab. Nehmen Sie das Element davon aus.`,
    );
  const box = narrowBox(host);
  if (box)
    warnOnce(
      'widget-narrow',
      `${name}: „${nameOf(box)}“ ist nur ${box.offsetWidth} px breit (max-width: ${getComputedStyle(box).maxWidth}). Geben Sie dem Element mindestens 240 px.`,
    );
}
