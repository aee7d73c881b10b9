import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultAnswer } from './faults.mjs';
import { decodedPath, fileWithin } from './path.mjs';
import { routeOf, securityHeaders } from './routes.mjs';
import { sendFile } from './send-file.mjs';

const NOT_FOUND = 'Diese Seite gibt es hier nicht.';

function sendText(request, response, { status, type, body }, headers) {
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendNotice(request, response, status, notice, headers = {}) {
  const body = `<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><title>${notice}</title><h1>${notice}</h1><p><a href="/">Zur Startseite</a></p></html>`;
  const answer = { status, type: 'text/html; charset=utf-8', body };
  sendText(request, response, answer, { ...securityHeaders(false), ...headers });
}

/** demo/headers.json: page path -> headers, read anew each time so that editing it needs no restart. */
async function pageHeaders(path, root) {
  const file = await readFile(join(root, 'demo/headers.json'), 'utf8').catch(() => '{}');
  const pages = JSON.parse(file);
  return Object.hasOwn(pages, path) ? pages[path] : {};
}

async function sendFault(request, response, path, root) {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const fault = await faultAnswer(path, { root, query });
  if (fault === null) sendNotice(request, response, 404, NOT_FOUND);
  else if (fault === undefined) request.socket.destroy();
  else sendText(request, response, fault, securityHeaders(true));
}

async function sendRoute(request, response, path, root) {
  const route = routeOf(path, root);
  const file = await fileWithin(route.folder, route.file);
  if (!file) {
    sendNotice(request, response, 404, NOT_FOUND, securityHeaders(route.asset));
    return;
  }
  await sendFile(request, response, file, {
    ...securityHeaders(route.asset),
    'Cache-Control': route.cache,
    ...(route.asset ? {} : await pageHeaders(path, root)),
  });
}

/** An answer that fails half-way can only be cut off; none carries an inner message (S-17). */
export function breakOff(response) {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Fehler');
}

/** Answers one request: GET and HEAD of a fault, an asset or a page. Rejects where its reader goes away half-way. */
export async function answer(request, response, root) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendNotice(request, response, 405, 'Diese Anfrage ist hier nicht möglich.', {
      Allow: 'GET, HEAD',
    });
    return;
  }
  const path = decodedPath(request.url);
  if (path === undefined) sendNotice(request, response, 400, 'Diese Adresse ist ungültig.');
  else if (path.startsWith('/faults/')) await sendFault(request, response, path, root);
  else await sendRoute(request, response, path, root);
}
