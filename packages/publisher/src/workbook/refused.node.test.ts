import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { feedAsXlsx } from '../writing/write-workbook.ts';
import { archive } from '../testing/archive.ts';
import { sampleFeed } from '../testing/edited-workbook.ts';
import { BookRefused } from './book.ts';
import { readBook } from './read-book.ts';

const text = (value: string) => Buffer.from(value);
const book = { name: 'xl/workbook.xml', content: text('<workbook/>') };

const refuses = (bytes: Uint8Array, file: string, code: string) =>
  assert.rejects(readBook(bytes, file), (error) => {
    assert.ok(error instanceof BookRefused, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, /^D(ie|as) [^]*\.$/u);
    return true;
  });

void it('E-07: refuses one that unpacks to more than fits, by its directory', () =>
  refuses(
    archive([book, { name: 'xl/a.xml', content: text('x'), claimed: 250_000_000 }]),
    'a.xlsx',
    'unpacks-too-large',
  ));

void it('E-07: refuses one that unpacks to a hundred times its size, where that is much', () =>
  refuses(
    archive([book, { name: 'xl/a.xml', content: Buffer.alloc(60_000_000, 'a') }]),
    'a.xlsx',
    'unpacks-too-large',
  ));

void it('E-07: refuses one whose directory says less than it unpacks to', () =>
  refuses(
    archive([book, { name: 'xl/a.xml', content: Buffer.alloc(5_000_000), claimed: 10 }]),
    'a.xlsx',
    'broken-archive',
  ));

void it('E-07: refuses one with macros', () =>
  refuses(archive([book, { name: 'xl/vbaProject.bin', content: text('x') }]), 'a.xlsm', 'macros'));

void it('E-07: refuses one in the binary format', () =>
  refuses(archive([{ name: 'xl/workbook.bin', content: text('x') }]), 'a.xlsb', 'binary-workbook'));

void it('E-07: refuses one with a password', async () => {
  const secret = await writeXlsx({
    sheets: [{ name: 'Ziele', rows: [['Titel']] }],
    encryption: { password: 'geheim', spinCount: 1000 },
  });
  await refuses(secret, 'a.xlsx', 'password-or-old-format');
});

void it('E-07: refuses one in the old format', () =>
  refuses(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.xls', 'password-or-old-format'));

void it('E-07: refuses any other archive, picture or page', async () => {
  await refuses(
    archive([{ name: 'word/document.xml', content: text('<a/>') }]),
    'a.docx',
    'not-a-workbook',
  );
  await refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.png', 'not-a-workbook');
  await refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.csv', 'not-a-workbook');
});

void it('E-07: refuses one of more than 50 MB', () =>
  refuses(new Uint8Array(50_000_001), 'a.xlsx', 'file-too-large'));

void it('E-07: refuses one cut off at any place', async () => {
  const whole = await feedAsXlsx(sampleFeed(), () => 1);
  for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    await assert.rejects(readBook(cut, 'a.xlsx'), BookRefused, String(share));
  }
});

void it('E-07: refuses bombs in less than 300 MB of memory', () => {
  const script = `
      const { readBook } = await import('${new URL('read-book.ts', import.meta.url).href}');
      const { bombs } = await import('${new URL('../testing/archive.ts', import.meta.url).href}');
      for (const bytes of bombs()) {
        try { await readBook(bytes, 'bombe.xlsx'); console.log('read'); }
        catch (error) { console.log(error.code); }
      }
      console.log(process.resourceUsage().maxRSS);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=strategy-source', '--input-type=module', '-e', script],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('.', import.meta.url)) },
  );
  const [honest, lying, kilobytes] = stdout.trim().split('\n');
  assert.equal(honest, 'unpacks-too-large', stderr);
  assert.equal(lying, 'broken-archive');
  assert.ok(Number(kilobytes) < 300_000, `${String(kilobytes)} kB`);
});
