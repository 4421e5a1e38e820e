import {createHash, randomBytes} from 'node:crypto';

/** A one-time token: 256 random bits, so that nobody finds one by trying. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. Of so many random bits a plain digest gives nothing away. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
