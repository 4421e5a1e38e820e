import {createLocalJWKSet, type JWK} from 'jose';
import {tokenVerifier} from '../access/bearer.js';
import type {Database} from '../database/database.js';
import {DEMO_ISSUER, demoPeople} from '../seed/demo-people.js';
import type {Verify} from '../shared/identity.js';
import {keysOfSignIn} from './keys.js';
import {openIdProvider} from './provider.js';
import {PORTAL_CLIENT, type SignIn} from './sign-in.js';
import {signInRoutes} from './sign-in-routes.js';

export interface EmbeddedOptions {
  readonly database: Database;
  /** Where people reach the service: `https://portal.example`. */
  readonly origin: string;
  /** Lifetime of an access token. There is no refresh token: the provider's own session makes the next sign-in short. */
  readonly accessTokenSeconds: number;
  /** Receives unexpected errors. */
  readonly onFailure: (error: unknown) => void;
}

/** The OpenID provider inside this process. All processes with the same database and origin act as one provider. */
export async function embeddedSignIn({database, origin, accessTokenSeconds, onFailure}: EmbeddedOptions): Promise<SignIn> {
  const audience = `${origin}/v1`;
  const keys = await keysOfSignIn(database);
  const provider = openIdProvider({database, keys, origin, audience, accessTokenSeconds, people: demoPeople});
  return {
    verify: demoVerifier(provider.issuer, audience, keys.signing),
    place: {origin, issuer: provider.issuer, audience, clientId: PORTAL_CLIENT},
    routes: signInRoutes({provider, people: demoPeople, onFailure}),
  };
}

/** Verifies tokens with the local key instead of fetching it from the provider over HTTP. */
function demoVerifier(issuer: string, audience: string, {kty, crv, x, y, kid, alg, use}: JWK): Verify {
  const publicPart = {kty, crv, x, y, kid, alg, use} as JWK;
  const verify = tokenVerifier({issuer, audience, keys: createLocalJWKSet({keys: [publicPart]})});
  return async (token) => {
    const identity = await verify(token);
    return identity && {...identity, issuer: DEMO_ISSUER};
  };
}
