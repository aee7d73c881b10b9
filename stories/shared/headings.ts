/** Headings of the page around a widget. */
export function headings(...levels: readonly (readonly [string, string])[]): HTMLElement[] {
  return levels.map(([tag, text]) => {
    const heading = document.createElement(tag);
    heading.textContent = text;
    return heading;
  });
}
