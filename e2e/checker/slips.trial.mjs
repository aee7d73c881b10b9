import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from '../../packages/publisher/src/commands/validate-command.ts';
import { SLIPS } from '../../packages/publisher/src/testing/slips/slips.ts';
import { useSite } from '../support/site.mjs';
import { handOver, openChecker } from './checker-page.mjs';
import { sameAsCommand, withFiles } from './told-rows.mjs';

const site = useSite();

describe('slips of editors on the built page', () => {
  it('E-01: each is told by sheet and cell in the words of the command, or shown without a word', async (t) => {
    const { page } = await openChecker(t, site);
    for (const { name, make, outcome } of SLIPS) {
      const files = (await make()).files.map((file) => ({
        name: file.name,
        buffer: Buffer.from(file.bytes),
      }));
      const command = await withFiles(files, (args) => validate(args, new Date(), () => undefined));
      await page.reload();
      await handOver(page, files);
      await sameAsCommand(page, command.data.messages, name);
      assert.equal(command.isFine, outcome !== 'refused', name);
      const zip = page.getByRole('button', { name: /ZIP/ });
      assert.equal(await zip.count(), outcome === 'refused' ? 0 : 1, name);
    }
  });
});
