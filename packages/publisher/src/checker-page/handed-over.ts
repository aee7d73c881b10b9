import type { DroppedFile } from '../checker/dropped-files.ts';
import { MOST_BYTES } from '../workbook/book.ts';

/** What was read of the files of a computer, and sentences about those that were not. */
interface FilesRead {
  readonly read: readonly DroppedFile[];
  readonly refused: readonly string[];
}

/** Reads files into memory; one that is too large to be looked at is not even begun. */
export async function readFiles(files: Iterable<File>): Promise<FilesRead> {
  const read: DroppedFile[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const { name, size } = file;
    if (read.some((other) => other.name === name)) {
      refused.push(`${name} gibt es zweimal; gelesen ist nur eine. Benennen Sie die andere um.`);
      continue;
    }
    if (size > MOST_BYTES) {
      refused.push(`${name} ist größer als 50 MB und wurde nicht gelesen.`);
      continue;
    }
    try {
      read.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      refused.push(`${name} lässt sich nicht lesen. Ordner gehen nicht, nur einzelne Dateien.`);
    }
  }
  return { read, refused };
}

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
