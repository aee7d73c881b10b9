/**
 * Takes files that are dropped anywhere on a page. Elsewhere the browser would leave the page and show the file.
 *
 * @param add - given the files
 */
export function watchDrops(page: Document, add: (files: Iterable<File>) => void): void {
  const mark = (isOver: boolean) => {
    page.documentElement.classList.toggle('is-over', isOver);
  };
  const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  page.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) mark(false);
  });
  page.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(false);
    add(event.dataTransfer?.files ?? []);
  });
}
