import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, which are misread or misheard. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER_LENGTH = 8;
/** 140 bits. */
const SECRET_LENGTH = 28;

/** Signs as people note them down. */
const inFours = (signs: string): string => (signs.match(/.{1,4}/g) ?? []).join('-');

/** A number to read out on the telephone, such as `7K3M-9QPX`; it names an entry and proves nothing. */
export function receiptNumber(): string {
  const signs = Array.from({ length: NUMBER_LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length)));
  return inFours(signs.join(''));
}

/** A number or a secret as people type it: in small letters, with spaces or dashes of any kind, with O for 0. */
export const asWritten = (typed: string): string =>
  inFours(
    typed
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1'),
  );

const digestOf = (receiverKey: string, idempotencyKey: string): Buffer =>
  createHmac('sha384', receiverKey).update(`secret ${idempotencyKey}`).digest();

/** The secret as it was until 1.0: hard to write down, since large and small letters differed. */
const formerSecretOf = (receiverKey: string, idempotencyKey: string): string =>
  digestOf(receiverKey, idempotencyKey).subarray(0, 24).toString('base64url');

/**
 * The secret that lets a resident see and delete an entry, in the signs of a number. Only the receiver's key
 * and the sender's own key give it, so that a repeated request gets it again though it is stored nowhere.
 *
 * @param hash - of the stored entry, which may have a secret of the former kind
 */
export function secretOf(receiverKey: string, idempotencyKey: string, hash?: string): string {
  const former = formerSecretOf(receiverKey, idempotencyKey);
  if (hash === hashOf(former)) return former;
  const bytes = digestOf(receiverKey, idempotencyKey).subarray(0, SECRET_LENGTH);
  return inFours([...bytes].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join(''));
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes as long for a wrong value as for a right one. */
export const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
