import { createHmac, randomBytes } from 'node:crypto';
import { isSame } from '../../entries/receipts.ts';

/** Seconds for which a browser is known after a log-in. */
export const KNOWN = 180 * 86_400;

const markOf = (secret: string, account: string, nonce: string, at: string): string =>
  createHmac('sha256', secret).update(`device ${account} ${nonce} ${at}`).digest('base64url');

/**
 * What a browser keeps where somebody logged in, so that they need not wait behind others who guess. It
 * opens nothing: the password is asked for as ever.
 *
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function deviceToken(secret: string, account: string, now: number): string {
  const nonce = randomBytes(16).toString('base64url');
  const at = now.toString(36);
  return `${nonce}.${at}.${markOf(secret, account, nonce, at)}`;
}

/** @returns a name of the browser, nothing where it is not known with this account or not any more */
export function deviceIn(
  secret: string,
  account: string,
  token: string,
  now: number,
): string | undefined {
  const [nonce = '', at = '', mark = ''] = token.split('.');
  if (!isSame(mark, markOf(secret, account, nonce, at))) return undefined;
  return Math.abs(now - parseInt(at, 36)) < KNOWN * 1000 ? `device ${nonce}` : undefined;
}
