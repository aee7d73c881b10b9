import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { LEMGO } from '../lippe.ts';

/** Headers by which a page may read an answer. */
const READABLE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
};

/** What may answer in the place of a receiver. */
const ANSWERS = {
  '500': [500, {}, 'Fehler'],
  '503': [503, { 'Retry-After': '0' }, ''],
  '503-later': [503, { 'Retry-After': '120' }, ''],
  '429': [429, { 'Retry-After': '300' }, ''],
  html: [200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Willkommen</title>'],
  moved: [307, { Location: '/v1/feedback' }, ''],
} as const;

/** What a request meets on its way: `reset` does not arrive, `lost` does, and only its answer is cut off. */
export type Fault = 'none' | 'slow' | 'hang' | 'reset' | 'lost' | keyof typeof ANSWERS;

export interface FaultyProxy {
  readonly url: string;
  /** All that came. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

async function pass(target: URL, fault: Fault, from: IncomingMessage, to: ServerResponse) {
  const body = await buffer(from);
  if (fault === 'hang') return;
  if (fault === 'reset') throw new Error(fault);
  if (fault === 'slow') await setTimeout(300);
  if (fault in ANSWERS) {
    const [status, headers, text] = ANSWERS[fault as keyof typeof ANSWERS];
    to.writeHead(status, { ...READABLE, ...headers }).end(text);
    return;
  }
  // A page of Lemgo sends where it is from, Node does not. What only reads may come without.
  const headers = from.method === 'GET' ? from.headers : { origin: LEMGO, ...from.headers };
  const onward = request(target, { method: from.method, headers }).end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  const text = await buffer(answer);
  if (fault === 'lost') throw new Error(fault);
  to.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
}

/**
 * A way to the receiver on which things go wrong.
 *
 * @param next - what the next POST meets; undefined: nothing
 */
export async function faultyProxy(
  target: string,
  next: () => Fault | undefined,
): Promise<FaultyProxy> {
  const requests: IncomingMessage[] = [];
  const server = createServer((from, to) => {
    requests.push(from);
    const fault = (from.method === 'POST' && next()) || 'none';
    const url = new URL(from.url ?? '/', target);
    pass(url, fault, from, to).catch(() => from.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
