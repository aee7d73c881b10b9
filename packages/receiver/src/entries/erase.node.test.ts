import assert from 'node:assert/strict';
import { it } from 'node:test';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { onBothDatabases } from '../testing/databases/databases.ts';
import { MESSAGE, testConfig } from '../testing/lippe.ts';
import { EVERY_TOWN } from '../database/within.ts';
import { storeEntry } from './entry-store.ts';
import { eraseEntries } from './erase.ts';

onBothDatabases('erasing', (open) => {
  void it('P-11: deletes of the numbers it is given only those of the town it is given', async () => {
    const { database } = await open();
    const store = { database, secret: testConfig().secret, now: Date.now };
    const receiptIn = async (municipality: string): Promise<string> => {
      const incoming = { key: idempotencyKey(), municipality, body: MESSAGE, isAnnounced: true };
      const stored = await storeEntry(store, incoming);
      return 'receipt' in stored ? stored.receipt : '';
    };
    const lemgo = await receiptIn('lemgo');
    const detmold = await receiptIn('detmold');
    const both = [lemgo, detmold];
    const notices = async () =>
      (await database.selectFrom('outbox').select('receipt').execute()).map((row) => row.receipt);
    assert.equal(await eraseEntries(database, both, 'lemgo'), 1);
    assert.deepEqual(await notices(), [detmold]);
    assert.equal(await eraseEntries(database, both, 'lemgo'), 0);
    assert.equal(await eraseEntries(database, both, EVERY_TOWN), 1);
    assert.deepEqual(await database.selectFrom('entry').selectAll().execute(), []);
  });
});
