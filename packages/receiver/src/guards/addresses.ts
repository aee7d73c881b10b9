import ipaddr from 'ipaddr.js';
import type { Config } from '../configuration/config.ts';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Ranges that people name instead of writing them, as for Express and Fastify. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** IPv6 ranges that hold an IPv4 address at the end; Teredo turns its bits over. */
const AT_THE_END = ['ipv4Mapped', 'rfc6145', 'rfc6052', 'teredo'];
const SIX_TO_FOUR = 2;

/**
 * The IPv4 address of whoever sends through IPv6: NAT64 would make all of IPv4 one network of 64 bits,
 * 6to4 and Teredo one host many of them.
 *
 * @see RFC 4291, RFC 6052, RFC 7915 (mapped and translated), RFC 3056 (6to4), RFC 4380 (Teredo)
 */
function carried(ip: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const range = ip.range();
  const bytes = ip.toByteArray();
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(SIX_TO_FOUR, SIX_TO_FOUR + 4));
  if (!AT_THE_END.includes(range)) return undefined;
  const last = bytes.slice(-4);
  return new ipaddr.IPv4(range === 'teredo' ? last.map((byte) => byte ^ 0xff) : last);
}

/** Without what proxies write around an address: quotes, brackets, the zone, a dot at the end. */
function bare(written: string): string {
  const plain = written.replaceAll('"', '').trim();
  const [inside = ''] = plain.startsWith('[') ? plain.slice(1).split(']') : [plain];
  const [address = ''] = inside.split('%');
  return address;
}

const withoutPort = (address: string): string => address.replace(/:\d{1,5}$/, '');
const withoutDot = (address: string): string => address.replace(/\.$/, '');

const isOne = (address: string): boolean =>
  address.includes(':')
    ? ipaddr.IPv6.isValid(address)
    : ipaddr.IPv4.isValidFourPartDecimal(address);

/**
 * An address in whatever spelling, as the one that it is.
 *
 * @param written - by a socket or in X-Forwarded-For
 * @returns nothing for `unknown`, `_hidden` and whatever else is none
 */
export function addressIn(written: string | undefined): Address | undefined {
  const address = bare(written ?? '');
  const found = [address, withoutPort(address)].map(withoutDot).find(isOne);
  if (found === undefined) return undefined;
  const ip = ipaddr.process(found);
  return ip.kind() === 'ipv6' ? (carried(ip as ipaddr.IPv6) ?? ip) : ip;
}

type Net = readonly [Address, number];

function netIn(written: string): Net {
  if (written.includes('/')) return ipaddr.parseCIDR(written);
  const ip = ipaddr.process(written);
  return [ip, ip.kind() === 'ipv6' ? 128 : 32];
}

/** Whether the machine at an address, so many proxies away, is one of ours. */
export type Trust = (address: string | undefined, hop: number) => boolean;

/**
 * Which proxies tell the truth about who sent a request. `true`, or a range of all addresses, means the
 * neighbour, whoever it is: to believe everybody is to believe what a sender makes up.
 *
 * @param trustProxy - addresses and ranges, separated by commas; `loopback`, `linklocal`, `uniquelocal`
 * @throws where one of them is none
 */
export function trustOf(trustProxy: Config['trustProxy']): Trust | false {
  if (trustProxy === false || trustProxy === '') return false;
  if (trustProxy === true) return (_address, hop) => hop === 0;
  const names = trustProxy.split(',').map((name) => name.trim());
  const nets = names.flatMap((name) => NAMED[name] ?? [name]).map(netIn);
  const isIn = (address: Address, hop: number) => (net: Net) =>
    net[1] === 0 ? hop === 0 : address.kind() === net[0].kind() && address.match([...net]);
  return (written, hop) => {
    const address = addressIn(written);
    return address !== undefined && nets.some(isIn(address, hop));
  };
}
