/** The person a token identifies, and its scopes. What the person may do is in the database, not in the token. */
export interface Identity {
  readonly issuer: string;
  /** The issuer's name for the person. */
  readonly subject: string;
  /** The person's email address, if the issuer has verified it, as it is compared. */
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  /** The upper bound of what the token allows; see `SCOPES`. */
  readonly scopes: readonly string[];
}

/**
 * Verifies a bearer token. Resolves to `undefined` when the token is forged, expired, from another issuer or for another audience.
 * Rejects when it cannot be verified now.
 */
export type Verify = (token: string) => Promise<Identity | undefined>;
