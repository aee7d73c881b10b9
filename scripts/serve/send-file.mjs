import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { mediaType } from './mime.mjs';

/** In the order of preference: brotli is smaller. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

function accepts(header, encoding) {
  return header.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim());
    return name === encoding && !parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  });
}

const statOf = (file) => stat(file).catch(() => undefined);

/** The precompressed sibling that the client accepts and that is not older than the file, else the file. */
async function variantOf(file, acceptEncoding) {
  const plain = await stat(file);
  const siblings = await Promise.all(
    ENCODINGS.map(async ({ name, suffix }) => ({
      name,
      path: file + suffix,
      stat: await statOf(file + suffix),
    })),
  );
  const fresh = siblings.filter((sibling) => sibling.stat && sibling.stat.mtimeMs >= plain.mtimeMs);
  const chosen = fresh.find(({ name }) => accepts(acceptEncoding, name));
  return { ...(chosen ?? { path: file, stat: plain }), varies: fresh.length > 0 };
}

const etagOf = ({ size, mtimeMs }) => `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;

function headersOf(file, variant) {
  return {
    'Content-Type': mediaType(file),
    'Content-Length': variant.stat.size,
    ETag: etagOf(variant.stat),
    ...(variant.name ? { 'Content-Encoding': variant.name } : {}),
    ...(variant.varies ? { Vary: 'Accept-Encoding' } : {}),
  };
}

/** Sends a file with its type, in the best encoding, or 304 when the client has it. */
export async function sendFile(request, response, file, extraHeaders) {
  const variant = await variantOf(file, request.headers['accept-encoding'] ?? '');
  const headers = { ...extraHeaders, ...headersOf(file, variant) };
  if (request.headers['if-none-match'] === headers.ETag) {
    delete headers['Content-Length'];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(variant.path), response);
}
