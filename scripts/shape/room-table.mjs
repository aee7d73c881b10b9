import { basename } from 'node:path';
import { markdownTable } from '../papers/markdown-table.mjs';
import { roomsOf } from './rooms.mjs';

const HEADER = ['Room', 'Files', 'Lines', 'Longest', 'Smallest'];
const SOURCES = /^packages\/([^/]+)\/src/;

/** What some sources hold together, and the longest and the smallest of them. */
function row(room, files, lines) {
  const bySize = files.toSorted((a, b) => lines.get(b) - lines.get(a));
  const named = (file) => `${basename(file)} ${lines.get(file)}`;
  const total = files.reduce((sum, file) => sum + lines.get(file), 0);
  return [room, String(files.length), String(total), named(bySize[0]), named(bySize.at(-1))];
}

/**
 * Files, lines, longest and smallest file of every room, and of all together.
 *
 * @param lines - path of a source → its lines
 * @returns a table in Markdown
 */
export function roomTable(lines) {
  const sources = [...lines.keys()].sort();
  const rooms = [...roomsOf(sources)].map(([folder, files]) =>
    row(folder.replace(SOURCES, '$1'), files, lines),
  );
  rooms.sort(([a], [b]) => (a < b ? -1 : 1));
  return markdownTable([HEADER, ...rooms, row('all', sources, lines)]);
}
