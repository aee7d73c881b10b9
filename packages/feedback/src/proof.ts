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

type Derive = (parameters: Parameters, password: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** As browsers have them. */
const withWebCrypto =
  (subtle: SubtleCrypto): Derive =>
  async ({ algorithm, salt, cost, keyLength }, password) => {
    if (!algorithm.startsWith('PBKDF2/')) {
      let bytes: BufferSource = new Uint8Array([...bytesOf(salt), ...password]);
      for (let round = 0; round < cost; round++) bytes = await subtle.digest(algorithm, bytes);
      return new Uint8Array(bytes as ArrayBuffer).subarray(0, keyLength);
    }
    const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const hash = algorithm.slice('PBKDF2/'.length);
    const how = { name: 'PBKDF2', hash, salt: bytesOf(salt), iterations: cost };
    return new Uint8Array(await subtle.deriveBits(how, key, keyLength * 8));
  };

/** By our own code, which only pages without https load: what receivers of ours ask for, and its kin. */
async function withoutWebCrypto(algorithm: string): Promise<Derive> {
  if (!algorithm.endsWith('SHA-256')) throw new Error(`no ${algorithm} without https`);
  const { pbkdf2Sha256, sha256 } = await import('./sha256.ts');
  return ({ salt, cost, keyLength }, password) => {
    if (algorithm.startsWith('PBKDF2/'))
      return Promise.resolve(pbkdf2Sha256(password, bytesOf(salt), cost, keyLength));
    let bytes = new Uint8Array([...bytesOf(salt), ...password]);
    for (let round = 0; round < cost; round++) bytes = sha256(bytes);
    return Promise.resolve(bytes.subarray(0, keyLength));
  };
}

const deriveBy = (algorithm: string): Derive | Promise<Derive> => {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  return subtle ? withWebCrypto(subtle) : withoutWebCrypto(algorithm);
};

/** A nonce followed by a number in four bytes, the highest first. */
function passwordFor(nonce: Uint8Array, counter: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(nonce.length + 4);
  bytes.set(nonce);
  new DataView(bytes.buffer).setUint32(nonce.length, counter);
  return bytes;
}

const isParameters = (value: unknown): value is Parameters =>
  hasFields(value) &&
  ['algorithm', 'nonce', 'salt', 'keyPrefix'].every((name) => typeof value[name] === 'string') &&
  Number(value['cost']) > 0 &&
  Number(value['keyLength']) > 0;

/** Counts until a key begins as wanted; rests now and then, so that the page can be used meanwhile. */
async function solve(parameters: Parameters, signal?: AbortSignal) {
  const nonce = bytesOf(parameters.nonce);
  const derive = await deriveBy(parameters.algorithm);
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
 * Solves a challenge of ALTCHA 2 (SHA and PBKDF2) without asking anybody.
 *
 * @returns what the receiver checks, undefined where it took too long or was stopped
 * @throws where the challenge is of another kind; a page without https knows SHA-256 only
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
