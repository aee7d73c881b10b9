import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LossyProxy {
  readonly url: string;
  /** Requests that did not arrive, and answers that did not. */
  readonly lost: { requests: number; answers: number };
  close(): Promise<void>;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Passes a request on and gives its answer, unless one of the two is lost on the way. */
async function pass(target: URL, from: IncomingMessage, to: ServerResponse, isLost: () => boolean) {
  const body = await bodyOf(from);
  if (isLost()) return 'requests';
  const onward = request(target, { method: from.method, headers: from.headers });
  onward.end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  const text = await bodyOf(answer);
  if (isLost()) return 'answers';
  to.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
  return undefined;
}

/**
 * A way to the receiver on which things get lost: half of them before they arrive, half after.
 *
 * @param share - of requests that the sender gets no answer to
 * @param random - between 0 and 1
 */
export async function lossyProxy(
  target: string,
  share: number,
  random: () => number,
): Promise<LossyProxy> {
  const lost = { requests: 0, answers: 0 };
  const each = 1 - Math.sqrt(1 - share);
  const server = createServer((from, to) => {
    const url = new URL(from.url ?? '/', target);
    void pass(url, from, to, () => random() < each).then((which) => {
      if (!which) return;
      lost[which]++;
      from.socket.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    lost,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
