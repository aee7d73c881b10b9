import { MessageBox } from '../../packages/feedback/src/testing/message-box.ts';
import { securityHeaders } from './routes.mjs';

/** As much as a message of 5,000 characters can need, and no more (R-17). */
const LARGEST = 32_768;

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function answerOf(box, request, body) {
  if (body === undefined) return { status: 413, body: { errors: [] } };
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return { status: 415, body: { errors: [] } };
  return box.receive(request.headers['idempotency-key'], body);
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const entry = ({ receipt, message }) =>
  `<dt>${escaped(receipt)} (${escaped(message.type)}, ${escaped(message.municipality ?? 'Kreis')})</dt><dd>${escaped(message.text)}</dd>`;

const list = ({ received }) =>
  `<!doctype html><html lang="de"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Eingegangene Nachrichten – Demonstration</title><link rel="stylesheet" href="/base.css"><main><h1>Eingegangene Nachrichten</h1><p>Demonstration: Sie stehen nur im Arbeitsspeicher und sind nach einem Neustart fort. <a href="/feedback.html">Zum Formular</a></p>${received.length ? `<dl>${received.map(entry).join('')}</dl>` : '<p>Noch keine.</p>'}</main></html>`;

function send(response, status, type, body) {
  response.writeHead(status, {
    ...securityHeaders(false),
    'Cache-Control': 'no-store',
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/**
 * The demonstration's place for messages: POST takes one by the contract, GET lists what came. They
 * are kept in memory only.
 *
 * @returns handles a request to /feedback and tells whether it was one
 */
export function feedbackDesk() {
  const box = new MessageBox();
  return async (request, response) => {
    if (request.url.split('?')[0] !== '/feedback') return false;
    if (request.method === 'POST') {
      const { status, body } = answerOf(box, request, await readBody(request));
      send(response, status, 'application/json', JSON.stringify(body));
      return true;
    }
    if (request.method !== 'GET') return false;
    send(response, 200, 'text/html', list(box));
    return true;
  };
}
