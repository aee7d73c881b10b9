import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';

const DAY = 86_400_000;
/** Bytes of an IPv6 address that a provider gives to one household; the rest changes at will. */
const NETWORK = 8;

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const ip = ipaddr.process(address);
  return ip.kind() === 'ipv6' ? ip.toByteArray().slice(0, NETWORK).join('.') : ip.toString();
}

/**
 * Names for addresses that tell two senders apart and nobody who they are: the key exists in memory only
 * and is another one every day, so that no name can be traced back or compared later (P-07).
 */
export class Senders {
  readonly #now: () => number;
  #key = randomBytes(32);
  #day?: number;

  constructor(now: () => number) {
    this.#now = now;
  }

  nameOf(address: string): string {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day) {
      this.#key = randomBytes(32);
      this.#day = day;
    }
    return createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url');
  }
}
