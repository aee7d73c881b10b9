/**
 * A key that no other message has. It stays with one message over all its retries, so that a receiver
 * stores it once, even when its first answer was lost.
 */
export function idempotencyKey(): string {
  // Pages without https have no randomUUID.
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes: Uint8Array = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
