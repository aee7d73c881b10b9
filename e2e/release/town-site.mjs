import { once } from 'node:events';
import { createServer } from 'node:http';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { breakOff } from '../../scripts/serve/answer.mjs';
import { decodedPath, fileWithin } from '../../scripts/serve/path.mjs';
import { sendFile } from '../../scripts/serve/send-file.mjs';
import { html } from '../support/host-page.mjs';
import { layOut, scratchFolder } from './laid-out.mjs';
import { layOutOther } from './other-release.mjs';
import { OTHERS, update } from './update/update.mjs';

/** In the page before all else: what went wrong, and all words of the page, those of shadow trees too. */
const RECORDER = `
  window.errors = [];
  addEventListener('error', (event) => errors.push(event.message || event.target.src), true);
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  for (const name of ['warn', 'error']) {
    const tell = console[name];
    console[name] = (...words) => (errors.push(words.join(' ')), tell(...words));
  }
  window.words = (node = document.body) =>
    [...node.childNodes].map((child) => child.nodeValue ?? words(child.shadowRoot ?? child)).join(' ');
  window.sheetWords = () => {
    const sheets = [...document.querySelectorAll('body > *')].map((one) => one.shadowRoot?.querySelector('strategy-measure-sheet'));
    const sheet = sheets.find(Boolean)?.shadowRoot;
    return sheet ? words(sheet) : '';
  };
`;

/** A page of the town that remembers what went wrong and knows all its words. */
export const recorded = ({ head = '', body }) =>
  html({ head: `<script src="/recorder.js"></script>${head}`, body });

/** Answers of a town's server: its pages, what lies in its folder or, below `/neu/`, in release B. */
async function send(request, response, { pages, releases, town }) {
  const path = decodedPath(request.url);
  const labels = /^\/copy\/(\w+)/.exec(path)?.[1];
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  const text = path === '/recorder.js' ? RECORDER : pages[path];
  if (labels) {
    const codes = [];
    for (const label of labels) codes.push((await update(releases[label], town)).code);
    response.end(codes.join());
  } else if (path === '/v1/permission') {
    // The town's receiver takes messages; none is sent here.
    response.writeHead(204).end();
  } else if (text) {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  } else {
    const folder = path.startsWith('/neu/') ? releases.B : town;
    const file = await fileWithin(folder, join(folder, path.split('/').slice(2).join('/')));
    // Asked for anew each time: what a browser remembers of the loader is older than the tests' turns.
    if (file) await sendFile(request, response, file, { 'Cache-Control': 'no-cache' });
    else response.writeHead(404).end();
  }
}

/**
 * A town's server with release A in `/strategie/`; `/copy/BC` brings B, then C as an operator would, and
 * answers what the script exited with.
 *
 * @param pages - path → HTML
 */
export async function startTown(pages, labels = 'B') {
  const scratch = scratchFolder();
  const town = join(scratch.folder, 'htdocs/strategie');
  const releases = { A: layOut(join(scratch.folder, 'Fassung A')) };
  for (const label of labels)
    releases[label] = layOutOther(join(scratch.folder, `Fassung ${label}`), label, OTHERS[label]);
  layOut(town);
  const server = createServer((request, response) => {
    send(request, response, { pages, releases, town }).catch(() => breakOff(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    /** As it was at the start. */
    reset() {
      rmSync(town, { recursive: true });
      layOut(town);
    },
    close() {
      server.close();
      server.closeAllConnections();
      scratch.remove();
    },
  };
}
