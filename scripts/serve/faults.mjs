import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_WAIT = 60_000;
const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

const sampleText = (root) => readFile(join(root, 'dist/feed/strategy.json'), 'utf8');
const json = (body, status = 200) => ({ status, type: JSON_TYPE, body });
const html = (text, status = 200) => ({
  status,
  type: HTML_TYPE,
  body: `<!doctype html><html lang="de"><title>${text}</title><p>${text}</p></html>`,
});

async function slow({ root, query }) {
  const asked = Number(query.get('ms') ?? 0);
  await wait(Math.min(Number.isFinite(asked) ? Math.max(asked, 0) : 0, LONGEST_WAIT));
  return json(await sampleText(root));
}

/** The sample feed with one measure that cannot be read among all the good ones. */
async function oneBroken({ root }) {
  const feed = JSON.parse(await sampleText(root));
  const [first, ...others] = feed.measures;
  return json(JSON.stringify({ ...feed, measures: [{ ...first, id: 'Not An Id' }, ...others] }));
}

async function unknownMajor({ root }) {
  return json(JSON.stringify({ ...JSON.parse(await sampleText(root)), schema: '9.0' }));
}

async function truncated({ root }) {
  const text = await sampleText(root);
  return json(text.slice(0, Math.floor(text.length / 2)));
}

/** What a feed's address may answer instead of a feed; `undefined` cuts the connection. */
const faults = {
  html: () => html('Willkommen auf unserer neuen Seite'),
  404: () => html('Nicht gefunden', 404),
  410: () => html('Nicht mehr da', 410),
  500: () => html('Interner Fehler', 500),
  empty: () => json(''),
  reset: () => undefined,
  slow,
  truncated,
  'major-9': unknownMajor,
  'one-broken': oneBroken,
};

/** The names below /faults/. */
export const faultNames = Object.keys(faults);

/** The answer to /faults/<name>, or null when there is no such fault. */
export async function faultAnswer(path, context) {
  const name = /^\/faults\/([\w-]+)/.exec(path)?.[1] ?? '';
  return Object.hasOwn(faults, name) ? faults[name](context) : null;
}
