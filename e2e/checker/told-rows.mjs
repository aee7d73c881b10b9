import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf } from './checker-page.mjs';

/** Calls something with the paths of files, feeds as what was published before. */
export async function withFiles(files, use) {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-slips-'));
  const paths = files.map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path.endsWith('.json') ? ['--previous', path] : [path];
  });
  try {
    return await use(paths.flat());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** What the command says, as rows of the page's table: with the file where the page names it, too. */
const asRows = (messages, hasFile) =>
  messages
    .map(({ kind, file, sheet = '', cell = '–', column = '', words }) =>
      [
        kind === 'refused' ? 'Berichtigen' : 'Hinweis',
        ...(hasFile ? [file] : []),
        sheet,
        oneLine(`${cell} ${column}`),
        oneLine(words),
      ].join(' | '),
    )
    .sort();

/** The page says just what the command says, in as many rows as it shows at first. */
export async function sameAsCommand(page, messages, what) {
  const rows = await rowsOf(page);
  const isOfSeveral = new Set(messages.map(({ file }) => file)).size > 1;
  const hasFile = rows.some((cells) => cells.length > 4);
  assert.ok(hasFile || !isOfSeveral, `${what}: the file is named`);
  assert.deepEqual(rows.map((cells) => cells.join(' | ')).sort(), asRows(messages, hasFile), what);
}
