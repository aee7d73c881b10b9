import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from '../answers.ts';

const HEADERS = { ...SECURITY_HEADERS, Vary: 'Origin' } as const;

/** An address that no route can have; Fastify's own answer repeats it and lacks the headers (S-14, S-17). */
export function misaddressed(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply
    .code(error.statusCode ?? 400)
    .headers(HEADERS)
    .send({ code: 'not-found' });
}

const STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What is no HTTP, too long or too slow to be read at all: answered on the bare socket. */
export function garbled({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUSES[code] ?? 400;
  const headers = { ...HEADERS, 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const first = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`;
  if (socket.writable) socket.write([first, ...lines, '', ''].join('\r\n'));
  socket.destroySoon();
}
