/**
 * Hands a text to the resident as a file; its address lives only for the click, and nothing is stored on the
 * page's side.
 *
 * @param name - of the file
 * @param type - its media type
 */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
