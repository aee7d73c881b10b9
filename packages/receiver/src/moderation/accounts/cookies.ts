import type { Config } from '../../configuration/config.ts';

/** Of the session, and of a browser in which somebody logged in before. */
export type CookieName = 'moderation' | 'moderation-browser';

/** On the own computer there is no https; anywhere else the cookie would not even be set without. */
const isTrial = ({ publicUrl }: Config): boolean => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
};

const nameOf = (config: Config, name: CookieName): string =>
  isTrial(config) ? name : `__Host-${name}`;

/** What a request's `Cookie` holds of that name, or the empty string. */
export function cookieFrom(config: Config, header: string | undefined, name: CookieName): string {
  const start = `${nameOf(config, name)}=`;
  const pair = header?.split(/; */).find((part) => part.startsWith(start));
  return pair?.slice(start.length) ?? '';
}

/**
 * The value of a `Set-Cookie`.
 *
 * @param value - the empty string takes the cookie away
 * @param seconds - that the browser keeps it; default: until it is closed
 */
export function cookieOf(
  config: Config,
  name: CookieName,
  value: string,
  seconds?: number,
): string {
  const secure = isTrial(config) ? '' : ' Secure;';
  const kept = value ? seconds : 0;
  const age = kept === undefined ? '' : ` Max-Age=${String(kept)};`;
  return `${nameOf(config, name)}=${value}; Path=/;${secure}${age} HttpOnly; SameSite=Strict`;
}
