import type {HttpBindings} from '@hono/node-server';
import type {Hono} from 'hono';
import type {SignInPlace} from '../../pages/account.js';
import {issuerKeys, tokenVerifier} from '../access/bearer.js';
import type {Verify} from '../shared/identity.js';

/** Path of the embedded provider. */
export const SIGN_IN_PATH = '/sign-in';

/** The only client: the portal's page. It is a public client, with PKCE instead of a secret. */
export const PORTAL_CLIENT = 'portal';

/** How people sign in to this service, and how it verifies their tokens. */
export interface SignIn {
  readonly verify: Verify;
  /** What the portal's page needs to know about it. */
  readonly place: SignInPlace;
  /** The pages and endpoints of the embedded provider, if it is in use. */
  readonly routes?: Hono<{Bindings: HttpBindings}>;
}

export interface ExternalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** URL of its keys; by default taken from its discovery document. */
  readonly jwksUrl?: string | undefined;
}

/** Signs in at an external OpenID provider, where this origin's `/portal/signed-in` is registered for the public client `portal`. */
export function signInAt({issuer, audience, jwksUrl}: ExternalIssuer, origin: string): SignIn {
  return {
    verify: tokenVerifier({issuer, audience, keys: issuerKeys(issuer, jwksUrl)}),
    place: {origin, issuer, audience, clientId: PORTAL_CLIENT},
  };
}
