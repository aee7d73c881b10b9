import { connect } from '../../database/database.ts';

export interface Comparison {
  readonly stored: number;
  /** Acknowledged, and not stored as it was: there must be none. */
  readonly lost: number;
  /** Entries beyond one a message: there must be none. */
  readonly twice: number;
}

/**
 * What is stored against what was acknowledged.
 *
 * @param receipts - receipt by text; every message has a text of its own
 */
export async function compareStored(
  url: string,
  receipts: ReadonlyMap<string, string>,
): Promise<Comparison> {
  const database = connect(url);
  const rows = await database.selectFrom('entry').select(['text', 'receipt']).execute();
  await database.destroy();
  const stored = new Map(rows.map(({ text, receipt }) => [text, receipt]));
  const lost = [...receipts].filter(([text, receipt]) => stored.get(text) !== receipt);
  return { stored: rows.length, lost: lost.length, twice: rows.length - stored.size };
}
