import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as text that fits a link, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** A name that is not to be guessed, but no secret. */
export function newId(): string {
  return randomBytes(9).toString('hex');
}

/** What is kept of a secret: SHA-256 in hex. Random secrets need no salt and no slow hash. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are one, in a time that does not tell how much of them agrees. */
export function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
