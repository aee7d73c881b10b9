import type { Config } from '../config.ts';

/** On the own computer there is no https; anywhere else the cookie would not even be set without. */
const isTrial = ({ publicUrl }: Config): boolean => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
};

const nameOf = (config: Config): string => (isTrial(config) ? 'moderation' : '__Host-moderation');

/** The session's token, or the empty string. */
export function tokenFrom(config: Config, header: string | undefined): string {
  const start = `${nameOf(config)}=`;
  const pair = header?.split(/; */).find((part) => part.startsWith(start));
  return pair?.slice(start.length) ?? '';
}

/** @param token - the empty string takes the cookie away */
export function sessionCookie(config: Config, token: string): string {
  const secure = isTrial(config) ? '' : ' Secure;';
  const end = token ? '' : ' Max-Age=0;';
  return `${nameOf(config)}=${token}; Path=/;${secure}${end} HttpOnly; SameSite=Strict`;
}
