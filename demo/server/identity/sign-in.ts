import type {HttpBindings} from '@hono/node-server';
import type {Hono} from 'hono';
import type {SignInPlace} from '../../pages/account.js';
import type {Verify} from '../shared/identity.js';
import {issuerKeys, tokenVerifier} from '../access/bearer.js';

/** Where on this origin the embedded provider is. */
export const SIGN_IN_PATH = '/sign-in';

/** The one client: the portal's page. It keeps no secret; PKCE stands in for one. */
export const PORTAL_CLIENT = 'portal';

/** How people sign in to this service, and how it knows them again by their tokens. */
export interface SignIn {
  readonly verify: Verify;
  /** What the portal's page needs to know of it. */
  readonly place: SignInPlace;
  /** The pages and endpoints of the embedded provider, where it is that one. */
  readonly routes?: Hono<{Bindings: HttpBindings}>;
}

export interface ExternalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; without it they are found by its discovery document. */
  readonly jwksUrl?: string | undefined;
}

/** At an OpenID provider elsewhere, which has a public client `portal` registered for this origin's `/portal/signed-in`. */
export function signInAt({issuer, audience, jwksUrl}: ExternalIssuer, origin: string): SignIn {
  return {
    verify: tokenVerifier({issuer, audience, keys: issuerKeys(issuer, jwksUrl)}),
    place: {origin, issuer, audience, clientId: PORTAL_CLIENT},
  };
}
