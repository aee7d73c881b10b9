/** Mailboxes common in Germany; of several that a slip may mean, the first is the most common. */
const HOSTS =
  'gmail.com web.de gmx.de t-online.de gmx.net freenet.de outlook.de outlook.com hotmail.com hotmail.de icloud.com googlemail.com yahoo.de yahoo.com posteo.de mailbox.org arcor.de 1und1.de aol.com live.de live.com me.com unitybox.de vodafone.de vodafonemail.de kabelmail.de msn.com'.split(
    ' ',
  );

/** Names that differ by one sign from a common one and belong to somebody: no slips. */
const REAL = /^(?:mail|email|ymail)\.|^(?:gmx|web|cloud)\.com$/;

/** Countries whose sign is close to `de`: `gmx.ee` may be meant. */
const NEAR_DE = /\.(?:[abgijkmnprsvy]e|ee|d[jkmoz])$/;

/** Names of three signs are all somebody's, so that only slips that are known count. */
const SHORT: Record<string, RegExp> = {
  gmx: /^(?:gm[cdsy]|g[n]x|[fhv]mx|gxm|mgx|g+m+x+|gx)$/,
  web: /^(?:we[nvp]|w[r3]b|qeb|wbe|ewb|w+e+b+)$/,
};

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const ends = (host: string): [name: string, place: string] => {
  const dot = host.lastIndexOf('.');
  return [host.slice(0, dot), host.slice(dot + 1)];
};

/** Whether one sign was swapped with the next, left out, added or mistyped (Damerau). */
export function isOneSlipApart(one: string, other: string): boolean {
  let [a, b] = [one, other];
  while (a && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)];
  while (a && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)];
  return a.length + b.length === 1 || (a.length === b.length && (a.length === 1 || isSwap(a, b)));
}

const isSwap = (a: string, b: string) => a.length === 2 && a === `${b[1]}${b[0]}`;

const isNearName = (name: string, known: string) =>
  known.length > 4 ? isOneSlipApart(name, known) : (SHORT[known]?.test(name) ?? false);

function isMeant(host: string, known: string): boolean {
  const [knownName, knownPlace] = ends(known);
  if (!host.includes('.')) {
    const bare = [known.replace('.', ''), knownName];
    return bare.includes(host) || (knownName.length > 4 && isOneSlipApart(host, knownName));
  }
  const [name, place] = ends(host);
  if (place === knownPlace) return isNearName(name, knownName);
  return name === knownName && !NEAR_DE.test(host) && isOneSlipApart(place, knownPlace);
}

function knownHost(host: string): string | undefined {
  if (HOSTS.includes(host) || REAL.test(host)) return host;
  // What takes no mail, where the most common one is meant.
  return host === 'gmail.de' ? 'gmail.com' : HOSTS.find((one) => isMeant(host, one));
}

/** The host that was meant; the given one where it may be right. */
function meantHost(given: string): string {
  const host = given
    .toLowerCase()
    .replace(/[,;:]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.?(?:www\.)?|[^\p{L}\p{N}]{1,9}$/gu, '');
  const placed = host
    .replace(/\.(?:con|cmo|vom|xom|comm)$/, '.com')
    .replace(/\.(?:d|dee|ed|dde)$/, '.de');
  return knownHost(host) ?? knownHost(placed) ?? placed;
}

/** What stands before the @: as mailboxes in Germany are named. */
const meantName = (given: string): string =>
  given
    .replace(/[äöüß]/gi, (sign) => UMLAUTS[sign.toLowerCase()] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^(?:www)?\.|\.$/g, '');

/** The address alone, of what was pasted or said in words. */
function bareAddress(given: string): string {
  const words = (given.split(/[<>]/).find((part) => part.includes('@')) ?? given)
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:mailto|e-?mail|mail) ?: ?/i, '')
    .replace(/ ?[([{] ?(?:punkt|dot) ?[)\]}] ?/gi, '.');
  const at = words.includes('@')
    ? words
    : words.replace(/ ?[([{] ?[aä]t ?[)\]}] ?| [aä]t /i, '@').replace(/ (?:punkt|dot) /gi, '.');
  return (at.split(/\?(?:subject|body|cc)=/i)[0] ?? '')
    .replace(/^[ "'„“‚‘”<([]{1,9}|[ "'“”’>)\].,;:!?]{1,9}$/g, '')
    .replace(/ ?([@.,_-]) ?/g, '$1')
    .replace(/@+/g, '@')
    .replace(/^([^ ]+) ([^ ]+)$/, '$1$2');
}

/** The @ is a key with AltGr, or with Shift: without it stands another sign of that key. */
function withAt(address: string): string {
  if (address.includes('@')) return address;
  const host = HOSTS.find((one) => address.toLowerCase().endsWith(one)) ?? '';
  const before = host && address.slice(0, -host.length);
  return /.[q2"€]$/i.test(before) ? `${before.slice(0, -1)}@${host}` : address;
}

const PLAUSIBLE = /^[^\s@<>()[\],;:"\\]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/**
 * The e-mail address that somebody most likely meant, where what was given has a usual slip: a common
 * host with one sign swapped, left out, added or mistyped, a comma for a dot, `(at)`, umlauts, spaces,
 * or what was pasted along with it.
 *
 * @returns nothing where what was given may be right, or where nobody can tell
 */
export function meantAddress(given: string): string | undefined {
  const address = withAt(bareAddress(given));
  const [name = '', host = '', more] = address.split('@');
  if (!host || more !== undefined) return undefined;
  const meant = `${meantName(name)}@${meantHost(host)}`;
  const isOther = meant.toLowerCase() !== given.trim().normalize('NFC').toLowerCase();
  return isOther && PLAUSIBLE.test(meant) ? meant : undefined;
}
