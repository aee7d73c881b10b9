import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, which are misread or misheard. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A number to read out on the telephone, such as `7K3M-9QPX`; it names an entry and proves nothing. */
export function receiptNumber(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length)));
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** As people type it: in small letters, without the hyphen, with O for 0. */
export function normalReceipt(typed: string): string {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/**
 * The secret that lets a resident see and delete an entry: 192 bits that only the receiver's key and
 * the sender's own key give, so that a repeated request gets it again though it is stored nowhere.
 */
export const secretOf = (receiverKey: string, idempotencyKey: string): string =>
  createHmac('sha384', receiverKey)
    .update(`secret ${idempotencyKey}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url');

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes as long for a wrong value as for a right one. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
