import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { addressIn, type Address } from './addresses.ts';

const DAY = 86_400_000;
/** Bytes of an IPv6 address that a provider gives to one household; the rest changes at will. */
const NETWORK = 8;

const networkOf = (ip: Address): string =>
  ip.kind() === 'ipv6' ? ip.toByteArray().slice(0, NETWORK).join('.') : ip.toString();

/** What Fastify found: who is connected, or what trusted proxies say, nearest first. */
export type Sent = Pick<FastifyRequest, 'ip'> & Partial<Pick<FastifyRequest, 'ips'>>;

/**
 * Where a proxy names nobody („unknown“, „_hidden“), the proxy itself is the sender: what anybody might
 * write there gives no second name. Nobody is there any more where the connection is closed already.
 */
const farthest = ({ ip, ips = [ip] }: Sent): Address | undefined =>
  ips.map(addressIn).findLast((address) => address !== undefined);

/**
 * Names for senders that tell two apart and nobody who they are: the key exists in memory only and is
 * another one every day, so that no name can be traced back or compared later (P-07). One address in
 * several spellings is one sender, and so is one household's network.
 */
export class Senders {
  readonly #now: () => number;
  #key = randomBytes(32);
  #day?: number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** For everything that is counted: entries, challenges, tries of receipts, log-ins. */
  nameOf(sent: Sent): string {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day) {
      this.#key = randomBytes(32);
      this.#day = day;
    }
    const address = farthest(sent);
    return createHmac('sha256', this.#key)
      .update(address ? networkOf(address) : 'unknown')
      .digest('base64url');
  }
}
