/** Whether the tree can be read: no circle of imports, no name twice, no folder with too many files. */
import { root } from './run/process.mjs';
import { circles } from './shape/circles.mjs';
import { namesTwice } from './shape/names.mjs';
import { fullRooms } from './shape/rooms.mjs';
import { sourcesIn } from './shape/sources.mjs';

const sources = sourcesIn(root);
const problems = [
  ...(await circles(root, ['packages', 'scripts', 'e2e', 'stories'])),
  ...namesTwice(root, sources),
  ...fullRooms(sources),
];
for (const { file, line, text } of problems) {
  console.error(`${line ? `${file}:${line}` : file} ${text}`);
}
if (problems.length) console.error(`${problems.length} problems of shape`);
process.exitCode = problems.length ? 1 : 0;
