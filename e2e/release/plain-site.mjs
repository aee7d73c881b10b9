import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { decodedPath } from '../../scripts/serve/path.mjs';
import { mediaType } from '../../scripts/serve/mime.mjs';

const PLACE = '/strategie/';

/**
 * A webmaster's site on a server that gives files a type and no header else: what was copied out of an
 * archive lies below `/strategie/`, and `/` is a page of the site.
 *
 * @param archive - the unzipped folder
 * @param copied - what the webmaster copied out of it
 * @param page - what was pasted into its `head` and `body`
 */
export async function plainSite(archive, copied, { head, body }) {
  const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title><link rel="icon" href="data:,">${head}</head><body><h1>Seite</h1>${body}</body></html>`;
  const read = (path) => {
    if (path === '/') return html;
    const name = path?.startsWith(PLACE) ? path.slice(PLACE.length) : '';
    if (!copied.includes(name.split('/')[0])) throw new Error('Nothing there');
    return readFile(join(archive, name));
  };
  const server = createServer(async (request, response) => {
    try {
      const path = decodedPath(request.url);
      const content = await read(path);
      const type = path === '/' ? mediaType('index.html') : mediaType(path);
      response.writeHead(200, { 'Content-Type': type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
