/** An address relative to the page, as the browser resolves links; undefined when it is none. */
export function resolveUrl(url: string): URL | undefined {
  try {
    return new URL(url, document.baseURI);
  } catch {
    return undefined;
  }
}
