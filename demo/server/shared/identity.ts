/** The person a token identifies, and its scopes. What the person may do is in the database, not in the token. */
export interface Identity {
  readonly issuer: string;
  /** The issuer's name for the person. */
  readonly subject: string;
  /** The upper bound of what the token allows; see `SCOPES`. */
  readonly scopes: readonly string[];
}

/**
 * Verifies a bearer token. Resolves to `undefined` when the token is forged, expired, from another issuer or for another audience.
 * Rejects when it cannot be verified now.
 */
export type Verify = (token: string) => Promise<Identity | undefined>;
