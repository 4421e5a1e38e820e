/** Whom a token stands for and how far it reaches. What the person may do is not in it: the database knows. */
export interface Identity {
  readonly issuer: string;
  /** The issuer's name for the person. */
  readonly subject: string;
  /** The ceiling of what may be done with the token; see `SCOPES`. */
  readonly scopes: readonly string[];
}

/**
 * Reads a bearer token. Resolves with `undefined` when the token is not good here: forged, expired, of another issuer or for
 * another audience. Rejects when it cannot be checked now.
 */
export type Verify = (token: string) => Promise<Identity | undefined>;
