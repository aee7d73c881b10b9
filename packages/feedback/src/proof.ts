import { hasFields, type Fields } from './json.ts';

/** As much of a challenge of ALTCHA, version 2, as solving it takes. */
interface Parameters {
  readonly algorithm: string;
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
}

/** Milliseconds after which a resident has waited long enough. */
const PATIENCE = 60_000;

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 50;

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function pbkdf2({ algorithm, salt, cost, keyLength }: Parameters, password: BufferSource) {
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const hash = algorithm.slice('PBKDF2/'.length);
  const how = { name: 'PBKDF2', hash, salt: bytesOf(salt), iterations: cost };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8));
}

async function sha({ algorithm, salt, cost, keyLength }: Parameters, password: BufferSource) {
  let bytes: BufferSource = new Uint8Array([
    ...bytesOf(salt),
    ...new Uint8Array(password as ArrayBuffer),
  ]);
  for (let round = 0; round < cost; round++) bytes = await crypto.subtle.digest(algorithm, bytes);
  return new Uint8Array(bytes as ArrayBuffer).subarray(0, keyLength);
}

/** A nonce followed by a number in four bytes, the highest first. */
function passwordFor(nonce: Uint8Array, counter: number): ArrayBuffer {
  const bytes = new Uint8Array(nonce.length + 4);
  bytes.set(nonce);
  new DataView(bytes.buffer).setUint32(nonce.length, counter);
  return bytes.buffer;
}

const isParameters = (value: unknown): value is Parameters =>
  hasFields(value) &&
  ['algorithm', 'nonce', 'salt', 'keyPrefix'].every((name) => typeof value[name] === 'string') &&
  Number(value['cost']) > 0 &&
  Number(value['keyLength']) > 0;

/** Counts until a key begins as wanted; rests now and then, so that the page can be used meanwhile. */
async function solve(parameters: Parameters, signal?: AbortSignal) {
  const nonce = bytesOf(parameters.nonce);
  const derive = parameters.algorithm.startsWith('PBKDF2/') ? pbkdf2 : sha;
  const start = performance.now();
  let rested = start;
  for (let counter = 0; !signal?.aborted; counter++) {
    const derivedKey = hexOf(await derive(parameters, passwordFor(nonce, counter)));
    const now = performance.now();
    if (derivedKey.startsWith(parameters.keyPrefix)) {
      return { counter, derivedKey, time: Math.round(now - start) };
    }
    if (now - start > PATIENCE) return undefined;
    if (now - rested < SLICE) continue;
    rested = now;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}

/**
 * Solves a challenge of ALTCHA 2 (SHA and PBKDF2, as browsers have them) without asking anybody.
 *
 * @returns what the receiver checks, undefined where it took too long or was stopped
 * @throws where the page has no WebCrypto or the challenge is of another kind
 */
export async function proofOf(
  challenge: Fields,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { parameters, signature } = challenge;
  if (!isParameters(parameters)) throw new Error('not a challenge of ALTCHA 2');
  const solution = await solve(parameters, signal);
  if (!solution) return undefined;
  // ASCII only in a challenge of ours; what is not would make this throw.
  return btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
}
