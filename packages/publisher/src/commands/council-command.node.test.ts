import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { editedFile } from '../testing/edited-workbook.ts';
import { readBook } from '../workbook/read-book.ts';
import { COMMANDS } from './commands.ts';

const sample = fileURLToPath(
  new URL('../../../feed/fixtures/lippe/strategy.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'council-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

const NOW = new Date(Date.UTC(2026, 11, 1, 12));

/** Calls `export --massnahmen`. */
const list = (...args: string[]) => {
  const command = COMMANDS['export'];
  assert.ok(command);
  return command(['--massnahmen', ...args], NOW, () => undefined);
};

const titlesIn = async (name: string): Promise<unknown[]> => {
  const [sheet] = (await readBook(readFileSync(at(name)), name)).sheets;
  const column = sheet?.rows[0]?.indexOf('Maßnahme') ?? -1;
  return (sheet?.rows ?? []).slice(1).map((row) => row[column]);
};

void it('writes the list of a feed as xlsx, ods, or two CSV files', async () => {
  for (const name of ['alle.xlsx', 'alle.ods', 'alle.csv']) {
    const { isFine, lines } = await list(sample, at(name));
    assert.equal(isFine, true);
    assert.equal(lines.at(-1), 'Maßnahmen: 40.');
    assert.equal((await titlesIn(name)).length, 40);
  }
  assert.match(readFileSync(at('alle-erlaeuterung.csv'), 'utf8'), /^\uFEFFSpalte;Bedeutung;/);
});

void it('writes the list of a town, by whatever it goes by', async () => {
  await list(sample, at('lemgo.csv'), '--town', 'Lemgo');
  const { data } = await list(sample, at('ags.csv'), '--town', '05766044');
  assert.deepEqual(readFileSync(at('ags.csv')), readFileSync(at('lemgo.csv')));
  assert.equal((data as { town?: string }).town, 'lemgo');
  await assert.rejects(list(sample, at('x.csv'), '--town', 'Lemggo'), /Meinten Sie „Lemgo“\?/);
});

void it('E-03: lists no draft of a workbook', async () => {
  writeFileSync(
    at('mappe.xlsx'),
    await editedFile((of) => {
      const sheet = of('Maßnahmen');
      sheet.set('Entwurf', sheet.row('Kennung', 'chatbot'), 'ja');
    }),
  );
  await list(at('mappe.xlsx'), at('ohne.csv'));
  const titles = await titlesIn('ohne.csv');
  assert.equal(titles.length, 39);
  assert.ok(!titles.includes('Automatische Auskunft rund um die Uhr'));
});

void it('E-06: writes nothing where something has to be mended', async () => {
  const wrong = await editedFile((of) => of('Maßnahmen').set('Status', 2, 'laufend'));
  writeFileSync(at('falsch.xlsx'), wrong);
  const before = readdirSync(folder);
  const { isFine, lines } = await list(at('falsch.xlsx'), at('nichts.xlsx'));
  assert.equal(isFine, false);
  assert.match(lines[0] ?? '', /Blatt Maßnahmen, Zelle \w+ \(Status\): „laufend“ gibt es nicht/);
  assert.equal(lines.at(-1), 'Es wurde nichts geschrieben.');
  assert.deepEqual(readdirSync(folder), before);
});

void it('says what is left out of a feed, and what is no whole feed', async () => {
  const feed = JSON.parse(readFileSync(sample, 'utf8')) as { measures: object[] };
  writeFileSync(at('lücke.json'), JSON.stringify({ ...feed, measures: [{}, ...feed.measures] }));
  const { lines } = await list(at('lücke.json'), at('lücke.csv'));
  assert.match(lines[0] ?? '', /^Hinweis: \/measures\/0.*ausgelassen/);
  writeFileSync(at('teil.json'), JSON.stringify({ ...feed, parts: {} }));
  await assert.rejects(list(at('teil.json'), at('x.csv')), /nur ein Teil des Feeds/);
  writeFileSync(at('kein.json'), '{}');
  await assert.rejects(list(at('kein.json'), at('x.csv')), /kein\.json: .*Feed/);
});

void it('says what is wrong with a call', async () => {
  await assert.rejects(list(sample), /Bitte nennen Sie den Feed oder die Mappe und das Ziel/);
  await assert.rejects(list(sample, sample), /Bitte nennen Sie/);
  await assert.rejects(list(sample, at('b.xlsx'), at('c.xlsx')), /macht build erst den Feed/);
  await assert.rejects(list(sample, at('liste.pdf')), /endet auf \.xlsx, \.ods oder \.csv/);
  const command = COMMANDS['export'];
  const call = async () =>
    command?.([sample, at('x.xlsx'), '--town', 'Lemgo'], NOW, () => undefined);
  await assert.rejects(call, { message: /--town gehört hier zu --massnahmen/ });
});
