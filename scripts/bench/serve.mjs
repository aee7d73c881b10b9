import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const DIST = new URL('../../dist/', import.meta.url);
const TYPES = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

/** Quality 9: quality 11 of `npm run build` takes minutes for ten thousand measures and gains 2 to 4 %. */
const brotli = (text) =>
  promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/**
 * Serves made files from memory and `dist/v1/` from the disk, brotli for whoever takes it, like the demo
 * server; feeds and chunks are made beforehand, so the server’s own time is not measured.
 *
 * @param files - path → text
 */
export async function serveBench(files) {
  const packed = new Map();
  for (const [path, text] of files) packed.set(path, await brotli(text));
  const read = (path) => {
    if (!path.startsWith('/v1/') || path.includes('..')) return undefined;
    const file = new URL(`.${path}.br`, DIST);
    if (existsSync(file) && !packed.has(path)) packed.set(path, readFileSync(file));
    return packed.get(path);
  };
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const body = packed.get(path) ?? read(path);
    if (!body) return response.writeHead(404).end();
    const type = TYPES[path.split('.').at(-1)] ?? 'text/html';
    const headers = {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    };
    return response.writeHead(200, { ...headers, 'Access-Control-Allow-Origin': '*' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
