import { expect, it } from 'vitest';
import { fieldAt } from '../reading/fields.ts';
import { readEdited, type Edit } from './edited-workbook.ts';

/** What a cell holds in a file of another program. */
type Written = Parameters<ReturnType<Parameters<Edit>[0]>['set']>[2];

/** Writes one cell, by default that of the first entry; its name is the answer. */
export const cell =
  (sheet: string, heading: string, written: Written, row = 2): Edit =>
  (of) =>
    of(sheet).set(heading, row, written);

/** The same in the sheet of measures. */
export const measure = (heading: string, written: Written): Edit =>
  cell('Maßnahmen', heading, written);

/** A slip, how it is told, and the edit that makes it, which gives the cell that has to be named. */
export type Told = readonly [slip: string, kind: 'refused' | 'remark', code: string, edit: Edit];

/** Each is told by its cell, in a German sentence that says what to do. */
export function tellsByCell(slips: readonly Told[]): void {
  it.each(slips)('%s', async (_, kind, code, edit) => {
    let named: unknown;
    const { messages } = await readEdited((of, book) => {
      named = edit(of, book);
    });
    const found = messages.find((message) => message.code === code);
    expect(messages.map((message) => message.code)).toContain(code);
    expect(found?.kind).toBe(kind);
    if (named !== undefined) expect(found?.cell).toBe(named);
    expect(found?.words).toMatch(/^[„\p{Lu}\d][^]*[.?]$/u);
  });
}

/** What is clear, the field it is read into, and what it is there. */
export type Clear = readonly [what: string, path: string, value: unknown, edit: Edit];

/** Each is read without a word. */
export function readsSilently(clear: readonly Clear[]): void {
  it.each(clear)('%s', async (_, path, value, edit) => {
    const { feed, messages } = await readEdited(edit);
    expect(fieldAt(feed, path)).toEqual(value);
    expect(messages).toEqual([]);
  });
}
