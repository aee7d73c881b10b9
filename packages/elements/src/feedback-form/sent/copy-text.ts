/**
 * Copies a text; where the page may not, it marks where the text stands, so that the resident can copy.
 *
 * @returns true when it was copied
 */
export async function copyText(text: string, place?: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (place) getSelection()?.selectAllChildren(place);
    return false;
  }
}
