import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** All that is kept of a token: its SHA-256. */
export type TokenDigest = Buffer;

/** Digests a token, so that nobody who reads our memory can use it. */
export function digestToken(token: string): TokenDigest {
  return createHash('sha256').update(token).digest();
}

/** Compares two digests in the same time wherever they differ. */
export function isSameToken(one: TokenDigest, other: TokenDigest): boolean {
  return timingSafeEqual(one, other);
}

/** Makes a secret of 256 bits that fits into a header, a cookie and an address. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}
