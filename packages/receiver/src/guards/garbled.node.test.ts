import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as open } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { testConfig } from '../testing/lippe.ts';
import { createReceiver } from '../app.ts';
import { connect, migrate } from '../database/database.ts';

void describe('what is not read as a request', () => {
  const database = connect(':memory:');
  let app: FastifyInstance;
  let port: number;

  before(async () => {
    await migrate(database);
    app = createReceiver({ config: testConfig(), database }, false);
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  });
  after(async () => {
    await app.close();
    await database.destroy();
  });

  /** All that the receiver says until it ends the connection. */
  async function answerTo(text: string): Promise<string> {
    const one = open(port, '127.0.0.1');
    let said = '';
    one.on('data', (chunk: Buffer) => (said += chunk.toString()));
    one.write(text);
    await once(one, 'close');
    return said;
  }

  void it('S-14, R-17: what is no HTTP, or has headers without end, is refused with safe headers', async () => {
    const lengths = 'POST /v1/feedback HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n';
    const garbage: [string, string][] = [
      ['HELLO\r\n\r\n', '400 Bad Request'],
      ['GET / HTTP/9.9\r\n\r\n', '400 Bad Request'],
      [lengths, '400 Bad Request'],
      [
        `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
        '431 Request Header Fields Too Large',
      ],
    ];
    for (const [text, status] of garbage) {
      const answer = await answerTo(text);
      assert.ok(answer.startsWith(`HTTP/1.1 ${status}\r\n`), answer);
      assert.match(answer, /^X-Content-Type-Options: nosniff\r$/m);
      assert.match(answer, /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n$/);
      assert.doesNotMatch(answer, /HELLO|xxx|stack/);
    }
    assert.equal((await app.inject('/v1/health')).statusCode, 200);
  });
});
