/** Set by an element once its content is painted; until then its space is reserved. */
export const PAINTED = 'data-strategy-painted';

/**
 * Minimum heights in px for viewports up to 599 px, up to 1023 px, and wider. Every widget needs them:
 * WebKit does not tell that an element without size came into view when its tab is shown.
 */
const HEIGHTS: Readonly<Record<string, readonly [number, number, number]>> = {
  'vision-banner': [465, 330, 272],
  'action-field-explorer': [2450, 1590, 1520],
  'project-map': [825, 700, 690],
  'progress-chart': [1680, 1300, 900],
  'feedback-form': [1350, 1200, 820],
};

/** The widgets there are, without `strategy-`. */
export const widgetNames: readonly string[] = Object.keys(HEIGHTS);

/** No specificity, so that every rule of the page wins; a hidden host stays hidden (H-14). */
function rules(column: number, only?: readonly string[]): string {
  return Object.entries(HEIGHTS)
    .filter(([name]) => !only || only.includes(name))
    .map(
      ([name, heights]) =>
        `:where(strategy-${name}:not([hidden],[${PAINTED}])){display:block;min-height:${String(heights[column])}px}`,
    )
    .join('');
}

/**
 * Keeps the page from jumping when a widget appears, by a sheet that the page's own rules override.
 *
 * @param only - names of widgets; default all
 */
export function reserveLayout(only?: readonly string[]): void {
  const sheet = new CSSStyleSheet();
  const columns = [0, 600, 1024].map(
    (from, column) => `@media(min-width:${String(from)}px){${rules(column, only)}}`,
  );
  sheet.replaceSync(columns.join(''));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
