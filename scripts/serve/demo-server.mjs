import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { answer, breakOff } from './answer.mjs';
import { feedbackDesk } from './feedback.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

function logged(requests, request, response) {
  const entry = { method: request.method, url: request.url, headers: request.headers, status: 0 };
  requests.push(entry);
  response.on('close', () => {
    entry.status = response.headersSent ? response.statusCode : 0;
  });
}

/**
 * Serves the demo pages, `dist/` and the sample feeds as a municipality's own server would.
 *
 * @param options.port - 0 for any free port
 * @param options.host - 127.0.0.1 unless told otherwise
 * @param options.root - folder with `demo/` and `dist/`
 * @param options.messages - file that keeps what residents send; in memory unless told otherwise
 * @returns its url, the log of requests `{method, url, headers, status}` and close()
 */
export async function createDemoServer({
  port = 0,
  host = '127.0.0.1',
  root = repository,
  messages,
} = {}) {
  const requests = [];
  let feedback;
  const respond = async (request, response) =>
    (await feedback.answer(request, response)) || answer(request, response, root);
  const server = createServer((request, response) => {
    logged(requests, request, response);
    respond(request, response).catch(() => breakOff(response));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const url = `http://localhost:${server.address().port}`;
  feedback = feedbackDesk(url, messages);
  return {
    url,
    requests,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await feedback.close();
    },
  };
}
