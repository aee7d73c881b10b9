/**
 * The floor of the chunks (ES2022, adopted style sheets: Safari 16.4), told by features that came
 * with it, so that older browsers don't download what they cannot parse.
 */
export function isSupported(): boolean {
  return (
    'customElements' in window &&
    'adoptedStyleSheets' in document &&
    Boolean(Object.hasOwn as unknown)
  );
}
