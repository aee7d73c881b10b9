import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../run/find-browsers.mjs';
import { createDemoServer } from '../serve/demo-server.mjs';
import { FEEDS } from './jumps/feeds.mjs';
import { measureJumps } from './jumps/measure-jumps.mjs';

/*
 * `npm run bench:jumps [-- --root FOLDER] [--feed NAME …] [--worst]`: how much a page jumps while five
 * widgets come (H-11, H-22). `--root` is a checkout with another build. Reports, never fails.
 */

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    feed: { type: 'string', multiple: true, default: Object.keys(FEEDS) },
    worst: { type: 'boolean' },
  },
});
const WIDTHS = [360, 768, 1280];
const GOAL = { shift: 0.02, anchor: 8 };

const server = await createDemoServer({ port: 0, ...(values.root && { root: values.root }) });
const browser = await chromium.launch({
  executablePath: findBrowsers().shell,
  args: ['--no-sandbox'],
});
const cell = ({ shift, anchor }) =>
  `${shift.toFixed(3)} ${shift <= GOAL.shift ? '✓' : '✗'} ${String(anchor).padStart(6)} px ${anchor <= GOAL.anchor ? '✓' : '✗'}`;

console.log(
  `layout shift (goal ${GOAL.shift}) and distance of an anchor (goal ${GOAL.anchor} px) at ${WIDTHS.join(', ')} px`,
);
let good = 0;
for (const name of values.feed) {
  const found = [];
  for (const width of WIDTHS)
    found.push(await measureJumps(browser, server.url.replace(/\/$/, ''), name, width));
  good += found.filter(({ shift, anchor }) => shift <= GOAL.shift && anchor <= GOAL.anchor).length;
  console.log(`${name.padEnd(20)} ${found.map(cell).join('   ')}`);
  if (values.worst)
    for (const { worst } of found) for (const line of worst) console.log(`   ${line}`);
}
console.log(`${good} of ${values.feed.length * WIDTHS.length} within both goals`);
await browser.close();
await server.close();
