import ipaddr from 'ipaddr.js';
import { isAddress } from '../plan/read-feed.ts';

/** Widest networks that may be believed: private ones; any wider holds people. */
const WIDEST = { ipv4: 8, ipv6: 7 } as const;

/** Names that Fastify knows for networks of a machine and of a site. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

/** Hosts that are this machine, where nobody can listen on the way. */
export const isHere = ({ hostname }: URL): boolean => /^(localhost|127\.0\.0\.1)$/.test(hostname);

/** What a browser would send as `Origin` from an address; undefined where none would. */
export function originIn(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  return isWeb(url) && HOST.test(url.hostname) ? url.origin : undefined;
}

/** One line without signs that would start another header (S-16). */
const isMailbox = (value: string): boolean =>
  value.length <= 254 && /^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u.test(value);

/** Pages, cookies and links of the moderation begin at the root: a path in front would break them. */
function isPublicUrl(value: string): boolean {
  const origin = originIn(value);
  if (origin === undefined || !/^https?:\/\/[^/?#@]+\/?$/i.test(value)) return false;
  return origin.startsWith('https:') || isHere(new URL(origin));
}

/** A file, or an address that nobody on the way can change. */
function isFeedPlace(feed: string): boolean {
  if (!isAddress(feed)) return feed.trim() !== '' && !feed.includes('\0');
  if (!URL.canParse(feed)) return false;
  const url = new URL(feed);
  return (
    (url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url))) && url.username === ''
  );
}

function isProxy(value: string): boolean {
  if (NAMED.includes(value)) return true;
  const [address = '', prefix, ...rest] = value.split('/');
  const isWritten = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isWritten || rest.length) return false;
  if (prefix === undefined) return true;
  const kind = ipaddr.parse(address).kind();
  const bits = /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
  return bits >= WIDEST[kind] && bits <= (kind === 'ipv4' ? 32 : 128);
}

const isProxies = (value: string): boolean => value.split(',').every((one) => isProxy(one.trim()));

const isLine = (value: string): boolean => value.trim() !== '' && !/\p{Cc}/u.test(value);

/** What the schema calls a format. */
export const SETTING_FORMATS: Readonly<Record<string, (value: string) => boolean>> = {
  origin: (value) => originIn(value) === value,
  mailbox: isMailbox,
  'public-url': isPublicUrl,
  'feed-place': isFeedPlace,
  proxies: isProxies,
  line: isLine,
};

/** How a value has to be written, where that can be told. */
export function cureOf(format: string | undefined, value: string): string | undefined {
  if (format !== 'origin' && format !== 'public-url') return undefined;
  const text = value.trim().includes('://') ? value.trim() : `https://${value.trim()}`;
  const origin = originIn(text);
  if (origin === undefined || origin === value) return undefined;
  if (format === 'origin') return `Gemeint ist wohl ${origin}.`;
  const { pathname } = new URL(text);
  return pathname === '/'
    ? `Gemeint ist wohl ${origin.replace(/^http:/, 'https:')}.`
    : `Unter einem Pfad (${pathname}) läuft der Empfänger nicht: Geben Sie ihm einen eigenen Namen.`;
}
