/** The operators' guide, typed as printed into empty machines: Debian with systemd, `npm run release:operator`. */
import { join } from 'node:path';
import { buildReceiver } from '../programs/programs.mjs';
import { runContainer } from './container.mjs';
import { assertPossible } from './debian.mjs';
import { Machine } from './machine.mjs';
import { runService } from './service.mjs';
import { Walk } from './typed.mjs';

const WAYS = { 'As a service of systemd': runService, 'As a container': runContainer };

assertPossible();
for (const [name, go] of Object.entries(WAYS)) {
  const machine = await Machine.boot();
  try {
    await buildReceiver(join(machine.root, 'root'));
    console.log(`\n${name}, in an empty ${machine.system}`);
    const walk = new Walk(machine);
    go(walk);
    walk.end();
  } finally {
    await machine.end();
  }
}
