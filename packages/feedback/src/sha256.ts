const PRIMES = [2];
for (let candidate = 3; PRIMES.length < 64; candidate += 2)
  if (PRIMES.every((prime) => candidate % prime)) PRIMES.push(candidate);

/** The first 32 bits after the point. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

/** Constants of the rounds and the state to start with (FIPS 180-4, 4.2.2 and 5.3.3). */
const ROUNDS: Int32Array<ArrayBuffer> = Int32Array.from(PRIMES, (one) => fraction(Math.cbrt(one)));
const START: Int32Array<ArrayBuffer> = Int32Array.from(PRIMES.slice(0, 8), (one) =>
  fraction(Math.sqrt(one)),
);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const schedule = new Int32Array(64);

/** Mixes sixteen words into a state (FIPS 180-4, 6.2.2). */
function mix(state: Int32Array, words: Int32Array, at = 0): void {
  const w = schedule;
  for (let t = 0; t < 64; t++) {
    if (t < 16) {
      w[t] = words[at + t] as number;
      continue;
    }
    const near = w[t - 2] as number;
    const far = w[t - 15] as number;
    const small0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const small1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    w[t] = (small1 + (w[t - 7] as number) + small0 + (w[t - 16] as number)) | 0;
  }
  // One by one: this runs two million times, and an array each time takes twice as long.
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let t = 0; t < 64; t++) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + big1 + ((e & f) ^ (~e & g)) + (ROUNDS[t] as number) + (w[t] as number)) | 0;
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  (state[0] as number) += a;
  (state[1] as number) += b;
  (state[2] as number) += c;
  (state[3] as number) += d;
  (state[4] as number) += e;
  (state[5] as number) += f;
  (state[6] as number) += g;
  (state[7] as number) += h;
}

/** Adds the end of a message: a bit, and how long it is. */
function padded(bytes: Uint8Array, before: number): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) << 4) + 16);
  [...bytes, 0x80].forEach((byte, index) => {
    (words[index >> 2] as number) |= byte << (24 - (index % 4) * 8);
  });
  words[words.length - 1] = (before + bytes.length) * 8;
  return words;
}

/** @param before - bytes that are in the state already */
function hashed(bytes: Uint8Array, state: Int32Array<ArrayBuffer> = START, before = 0) {
  const words = padded(bytes, before);
  const result = state.slice();
  for (let at = 0; at < words.length; at += 16) mix(result, words, at);
  return result;
}

function bytesOfWords(words: Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, index) => {
    view.setInt32(index * 4, word);
  });
  return bytes;
}

/** SHA-256 for pages without https, which have no WebCrypto. About a tenth as fast. */
export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytesOfWords(hashed(bytes));

/** The state of HMAC after its key (RFC 2104). */
function keyed(key: Uint8Array, pad: number): Int32Array<ArrayBuffer> {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const words = padded(
    block.map((byte) => byte ^ pad),
    0,
  );
  const state = START.slice();
  mix(state, words);
  return state;
}

/** PBKDF2 with HMAC and SHA-256 (RFC 8018, 5.2), for pages without WebCrypto. */
export function pbkdf2Sha256(
  password: Uint8Array,
  salt: Uint8Array,
  rounds: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  const [inner, outer] = [keyed(password, 0x36), keyed(password, 0x5c)];
  const result = new Uint8Array(Math.ceil(length / 32) * 32);
  // What is hashed from the second round on: a key's block, then 32 bytes.
  const words = padded(new Uint8Array(32), 64);
  const state = new Int32Array(8);
  for (let block = 0; block * 32 < length; block++) {
    const number = bytesOfWords(Int32Array.of(block + 1));
    words.set(hashed(new Uint8Array([...salt, ...number]), inner, 64));
    const sum = new Int32Array(8);
    for (let round = 0; round < rounds; round++) {
      if (round) {
        state.set(inner);
        mix(state, words);
        words.set(state);
      }
      state.set(outer);
      mix(state, words);
      words.set(state);
      state.forEach((word, index) => {
        (sum[index] as number) ^= word;
      });
    }
    result.set(bytesOfWords(sum), block * 32);
  }
  return result.subarray(0, length);
}
