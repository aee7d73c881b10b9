import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readWorkbook } from '../reading/read-workbook.ts';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { feedAsOds } from '../writing/write-workbook.ts';
import { readBook } from './read-book.ts';

const written = feedAsOds(sampleFeed());

/** The sample's workbook with its content changed, as another program would have saved it. */
async function saved(change: (xml: string) => string): Promise<Uint8Array> {
  const { 'content.xml': content, ...others } = unzipSync(await written);
  return zipSync({ ...others, 'content.xml': strToU8(change(strFromU8(content ?? strToU8('')))) });
}

const feedOf = async (bytes: Uint8Array) =>
  readWorkbook([await readBook(bytes, 'kreis.ods')], sampleFeed());

it.each([
  ['the first row is printed on every page', 'table:table-header-rows', ''],
  ['rows are grouped and folded', 'table:table-row-group', ' table:display="false"'],
])('reads a sheet of which %s', async (_, element, attributes) => {
  const bytes = await saved((xml) =>
    xml.replaceAll(
      /(<table:table-row\b(?:(?!<\/table:table-row>)[^])*<\/table:table-row>)/g,
      (row) => `<${element}${attributes}>${row}</${element}>`,
    ),
  );
  const { feed, messages } = await feedOf(bytes);
  expect(messages).toEqual([]);
  expect(feed).toEqual((await feedOf(await written)).feed);
});
