import { once } from 'node:events';
import { createSecureServer } from 'node:http2';
import { extname } from 'node:path';
import { brotlied } from '../../../build/compress.mjs';
import { mediaType } from '../../../serve/mime.mjs';
import { certificatesFor } from './certificates.mjs';

const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * Serves several hosts on loopback by HTTP/2 and TLS, everything with brotli 11. What was packed once is
 * kept, so that only the first visit waits for it.
 *
 * @param hosts - names of all hosts
 * @param read - host and path → text or bytes, undefined where nothing is
 * @param early - host and path of what takes so long to pack that a page would not wait
 */
export async function serveHosts(hosts, read, early) {
  const { contexts, first, trusted } = certificatesFor(hosts);
  const packed = new Map();
  const bodyOf = async (host, path) => {
    const key = host + path;
    if (!packed.has(key)) {
      const content = read(host, path);
      packed.set(key, content === undefined ? undefined : await brotlied(Buffer.from(content)));
    }
    return packed.get(key);
  };
  for (const [host, path] of early) await bodyOf(host, path);
  const server = createSecureServer({
    ...first,
    SNICallback: (host, answer) => answer(null, contexts.get(host)),
  });
  server.on('stream', async (stream, headers) => {
    stream.on('error', () => undefined);
    const path = headers[':path'].split('?')[0];
    // A receiver that takes what residents send, and has not been asked for more.
    if (path.endsWith('/permission'))
      return stream.respond({ ':status': 204, ...HEADERS }, { endStream: true });
    const body = await bodyOf(headers[':authority'], path);
    if (!body) console.error(`  missing: ${headers[':authority']}${path}`);
    if (stream.destroyed) return undefined;
    stream.respond({
      ...HEADERS,
      ':status': body ? 200 : 404,
      'content-type': extname(path) ? mediaType(path) : 'text/html; charset=utf-8',
      ...(body && { 'content-encoding': 'br', 'content-length': body.length }),
    });
    return stream.end(body);
  });
  const sessions = new Set();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    trusted,
    close() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}
