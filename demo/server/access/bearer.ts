import {comparableEmail, hasForbiddenCharacters, repairedLine, showsText} from 'directory-reviews/rules';
import {createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey} from 'jose';
import type {Identity, Verify} from '../shared/identity.js';

export interface TokenRules {
  /** The required `iss`. */
  readonly issuer: string;
  /** The required `aud`: this API. */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

/** Asymmetric signatures only: with a shared secret or none, anyone who can verify tokens could forge them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Errors that mean the token is bad. Any other error means the keys could not be loaded. */
const BAD_TOKEN = [
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Reads JWT access tokens (RFC 9068) of one issuer: signature, `iss`, `aud`, `exp` and `nbf`. */
export function tokenVerifier({issuer, audience, keys}: TokenRules): Verify {
  return async (token) => {
    try {
      const {payload} = await jwtVerify(token, keys, {issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp']});
      return identityIn(payload, issuer);
    } catch (error) {
      if (BAD_TOKEN.some((kind) => error instanceof kind)) return undefined;
      throw new KeysUnreachable(error);
    }
  };
}

/** The issuer's keys could not be fetched, so the token cannot be verified now. */
export class KeysUnreachable extends Error {
  override readonly name = 'KeysUnreachable';
  constructor(cause: unknown) {
    super('The keys of the issuer cannot be fetched', {cause});
  }
}

/** OpenID Connect Core 1.0, section 2, allows a `sub` no more. */
const LONGEST_SUBJECT = 255;

/** The longest name in the contract. */
const LONGEST_NAME = 200;

/** A subject that the database cannot store as it is could become another person's. */
function identityIn({sub, scope, scp, ...claims}: JWTPayload, issuer: string): Identity | undefined {
  if (typeof sub !== 'string' || sub.length > LONGEST_SUBJECT || !showsText(sub) || sub !== repairedLine(sub)) return undefined;
  // The standard name is `scope`; some issuers use `scp`, as a string or an array.
  const granted: unknown = scope ?? scp ?? [];
  const scopes: unknown[] = typeof granted === 'string' ? granted.split(' ') : Array.isArray(granted) ? granted : [];
  if (!scopes.every(isStorable)) return undefined;
  const email = verifiedEmail(claims);
  const name = nameIn(claims);
  return {issuer, subject: sub, scopes: scopes.filter(Boolean), ...(email !== undefined && {email}), ...(name !== undefined && {name})};
}

/** OpenID Connect Core 1.0, section 5.1: an address that is not verified may be another person's. */
function verifiedEmail({email, email_verified: isVerified}: JWTPayload): string | undefined {
  if (isVerified !== true || typeof email !== 'string') return undefined;
  // What only contains an address is not the one that was verified.
  return comparableEmail(email) === email.toLowerCase() ? email.toLowerCase() : undefined;
}

function nameIn({name}: JWTPayload): string | undefined {
  if (typeof name !== 'string' || !showsText(name) || !isStorable(name)) return undefined;
  return name === repairedLine(name) && name.length <= LONGEST_NAME ? name : undefined;
}

function isStorable(scope: unknown): scope is string {
  return typeof scope === 'string' && !hasForbiddenCharacters(scope);
}

/** Timeout for requests to the issuer, in milliseconds. */
const PATIENCE = 5000;

/** An issuer's published keys, from `jwksUrl` or its discovery document (OpenID Connect Discovery 1.0). Fetched on first use. */
export function issuerKeys(issuer: string, jwksUrl?: string): JWTVerifyGetKey {
  let found: JWTVerifyGetKey | undefined;
  return async (header, token) => {
    found ??= createRemoteJWKSet(new URL(jwksUrl ?? (await discoveredKeys(issuer))), {timeoutDuration: PATIENCE});
    return found(header, token);
  };
}

async function discoveredKeys(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  });
  const found = response.ok ? ((await response.json()) as {issuer?: unknown; jwks_uri?: unknown}) : {};
  if (found.issuer !== issuer || typeof found.jwks_uri !== 'string') throw new Error(`${issuer} does not serve a valid discovery document`);
  return found.jwks_uri;
}
