import {
  randomBytes,
  randomInt,
  scrypt as scryptWithCallback,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';
import { promisify } from 'node:util';

const scrypt = promisify<string, Buffer, number, ScryptOptions, Buffer>(scryptWithCallback);

/** OWASP's first choice for scrypt is 2^17; 2^15 with three lanes costs as much time and a quarter of the memory. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;
/** Bytes that scrypt may take: 128·N·r and a little more. */
const MEMORY = 64 * 1024 * 1024;

/** Shorter ones are guessed; NIST SP 800-63B asks for 15 where nothing else protects. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

const derive = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  scrypt(password.normalize('NFC'), salt, LENGTH, { ...cost, maxmem: MEMORY });

/**
 * @param cost - stands in the hash, so that it can grow one day
 * @returns `scrypt$N$r$p$salt$hash` with a salt of its own
 */
export async function passwordHash(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'));
}

/** Nobody's hash, so that an unknown login takes as long as a known one. */
export const nobodysHash: Promise<string> = passwordHash(randomBytes(32).toString('base64'));

/** Without signs that are mistaken for others when they are read from paper. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 100 bits, in groups that can be dictated: `k3mf9-…`. */
export const generatedPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''),
  ).join('-');
