import {createHash, randomBytes} from 'node:crypto';

/** A one-time token: 256 random bits, so it cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored form of a token. With 256 random bits, an unsalted digest is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
