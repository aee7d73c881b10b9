import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { challenge, isSolved } from './challenge.ts';
import { MessageBox } from './message-box.ts';

/** What a request meets instead of a working receiver; `lost` stores the message and cuts the answer, `proof` wants some first. */
export type Fault =
  | 'none'
  | 'slow'
  | 'hang'
  | '500'
  | '503'
  | '503-later'
  | '429'
  | 'reset'
  | 'lost'
  | 'html'
  | 'proof'
  | 'refuse';

export interface Receiver {
  readonly url: string;
  readonly box: MessageBox;
  /** Headers of every POST that came. */
  readonly posts: IncomingMessage['headers'][];
  /** Faults of the next requests, one each; afterwards it works. */
  faults: Fault[];
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Expose-Headers': 'Retry-After',
};

const FIXED: Partial<Record<Fault, [number, Record<string, string>, string]>> = {
  '500': [500, {}, 'Fehler'],
  '503': [503, { 'Retry-After': '0' }, ''],
  '503-later': [503, { 'Retry-After': '120' }, ''],
  '429': [429, { 'Retry-After': '300' }, ''],
  html: [200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Willkommen</title>'],
  refuse: [422, {}, '{"errors":[{"field":"email","code":"invalid"},{"field":"x","code":"y"}]}'],
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function take(box: MessageBox, fault: Fault, request: IncomingMessage, to: ServerResponse) {
  const body = await bodyOf(request);
  if (fault === 'hang') return;
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
  const fixed = FIXED[fault];
  if (fixed) {
    to.writeHead(fixed[0], { ...CORS, ...fixed[1] }).end(fixed[2]);
    return;
  }
  if (fault === 'proof') {
    to.writeHead(428, CORS).end(JSON.stringify({ code: 'proof', challenge: await challenge() }));
    return;
  }
  const { proof } = JSON.parse(body) as { proof?: string };
  if (proof !== undefined && !(await isSolved(proof))) {
    to.writeHead(422, CORS).end('{"errors":[]}');
    return;
  }
  if (fault === 'reset') {
    request.socket.destroy();
    return;
  }
  const answer = box.receive(request.headers['idempotency-key'] as string | undefined, body);
  if (fault === 'lost') request.socket.destroy();
  else to.writeHead(answer.status, CORS).end(JSON.stringify(answer.body));
}

/** A real server for tests of the client, which fails as told. */
export async function startReceiver(): Promise<Receiver> {
  const box = new MessageBox();
  const posts: IncomingMessage['headers'][] = [];
  const receiver = { url: '', box, posts, faults: [] as Fault[], close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(204, CORS).end();
      return;
    }
    posts.push(request.headers);
    void take(box, receiver.faults.shift() ?? 'none', request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  receiver.close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return receiver;
}
