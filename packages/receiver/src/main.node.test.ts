import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { COUNTY } from './testing/lippe.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

void it('starts by the script of its package, with paths as the root sees them', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-start-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const towns = [{ id: 'kreis-lippe', name: 'Kreis Lippe', origins: [COUNTY] }];
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ county: 'kreis-lippe', towns }));
  const [program, ...args] = manifest.scripts.start.split(' ');
  assert.equal(program, 'node');
  const server = spawn(process.execPath, args, {
    cwd: HERE,
    env: {
      FEEDBACK_CONFIG: relative(ROOT, join(folder, 'config.json')),
      DATABASE_URL: relative(ROOT, join(folder, 'feedback.sqlite')),
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => server.kill());
  const lines: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    lines.push(line);
    if (line.startsWith('Der Empfänger läuft')) break;
  }
  assert.match(lines.at(-1) ?? '', /^Der Empfänger läuft: http/);
  assert.ok(existsSync(join(folder, 'feedback.sqlite')));
  server.kill();
  await once(server, 'exit');
});
