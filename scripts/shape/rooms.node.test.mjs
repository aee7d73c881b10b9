import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fullRooms, MOST } from './rooms.mjs';
import { tablesIn } from '../papers/markdown-table.mjs';
import { sourceLines } from './revision.mjs';
import { roomTable } from './room-table.mjs';
import { seeded } from './seeded.mjs';
import { sourcesIn } from './sources.mjs';

const files = (folder, count, ending = '.ts') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/file-${index}${ending}`, '']),
  );
const found = (t, tree) => fullRooms(sourcesIn(seeded(t, tree)));

it('a folder with more sources than fit is told, with their number', (t) => {
  const [room, ...others] = found(t, files('packages/one/src/room', MOST + 1));
  assert.equal(room.file, 'packages/one/src/room');
  assert.match(room.text, /^holds 19 sources, more than 18:/);
  assert.deepEqual(others, []);
});

it('tests, declarations and generated files take no room, nor do the folders below', (t) => {
  const tree = {
    ...files('packages/one/src', MOST),
    ...files('packages/one/src', 9, '.test.ts'),
    ...files('packages/one/src', 9, '.node.test.ts'),
    ...files('packages/one/src', 9, '.d.ts'),
    ...files('packages/one/src/generated', MOST + 1),
    ...files('packages/one/src/room', MOST),
  };
  assert.deepEqual(found(t, tree), []);
});

it('test support is a room as any other', (t) => {
  assert.equal(found(t, files('packages/one/src/testing', MOST + 1)).length, 1);
});

it('the table of a revision names of each room its files, lines, longest and smallest', async () => {
  const counts = [
    ['v1:packages/one/src/room/b.ts', 120],
    ['v1:packages/one/src/a.ts', 9],
    ['v1:packages/one/src/room/c.ts', 25],
    ['v1:packages/one/src/room/c.test.ts', 300],
    ['v1:packages/one/package.json', 10],
  ];
  const answer = counts.map((pair) => `${pair.join('\0')}\n`).join('');
  const table = await roomTable(sourceLines('v1', () => answer));
  const [[, ...rows]] = tablesIn(table);
  assert.deepEqual(rows, [
    ['one', '1', '9', 'a.ts 9', 'a.ts 9'],
    ['one/room', '2', '145', 'b.ts 120', 'c.ts 25'],
    ['all', '3', '154', 'b.ts 120', 'a.ts 9'],
  ]);
});
