import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { idempotencyKey } from '@strategy-widgets/feedback';
import { LEMGO, MESSAGE } from '../testing/lippe.ts';
import { ServerProcess } from '../testing/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'feedback-drain-'));
after(() => rmSync(folder, { recursive: true }));

async function open(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

function request(): { head: string; body: string } {
  const body = JSON.stringify(MESSAGE);
  const head = [
    'POST /v1/feedback HTTP/1.1',
    'Host: localhost',
    `Origin: ${LEMGO}`,
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    `Idempotency-Key: ${idempotencyKey()}`,
  ];
  return { head: `${head.join('\r\n')}\r\n\r\n`, body };
}

const answerOn = async (socket: Socket) =>
  String(((await once(socket, 'data')) as [Buffer])[0]).split('\r\n')[0];

void describe('a receiver that is told to stop', () => {
  void it('R-08: finishes what is under way, takes nothing new and ends well', async () => {
    const server = await ServerProcess.start({ folder });
    const slow = await open(server.url);
    const idle = await open(server.url);
    const { head, body } = request();
    slow.write(head);
    slow.write(body.slice(0, 20));
    // Once this is answered, the other request has been seen, too.
    assert.equal((await server.send('dazwischen')).status, 201);
    const ended = server.end('SIGTERM');
    await untilRefused(server);
    idle.on('error', () => undefined);
    const refused = answerOn(idle).catch(() => 'closed');
    const late = request();
    idle.write(late.head + late.body);
    idle.once('close', () => idle.emit('data', Buffer.from('closed')));
    assert.match((await refused) ?? '', /503|closed/);
    slow.write(body.slice(20));
    assert.match((await answerOn(slow)) ?? '', /201/);
    slow.end();
    assert.equal(await ended, 0);
  });
});

/** New connections end first. */
async function untilRefused(server: ServerProcess): Promise<void> {
  for (;;) {
    const isTaken = await fetch(`${server.url}/`).then(
      ({ status }) => status !== 503,
      () => false,
    );
    if (!isTaken) return;
  }
}
