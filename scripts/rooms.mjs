/** Prints what each room of the packages holds: `npm run rooms -- <revision>`, without one the last commit. */
import { sourceLines } from './shape/revision.mjs';
import { roomTable } from './shape/room-table.mjs';

console.log(await roomTable(sourceLines(process.argv[2] ?? 'HEAD')));
