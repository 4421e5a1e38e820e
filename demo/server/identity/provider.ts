import {SCOPES} from 'directory-reviews/contract';
import type {Account, Configuration, KoaContextWithOIDC, Provider as ProviderType} from 'oidc-provider';
import {InvalidTarget} from 'oidc-provider/lib/helpers/errors.js';
// The package's index warns about Node 20 on the console. Our tests show that it works there, so we import the class directly.
import {Provider} from 'oidc-provider/lib/provider.js';
import type {Html} from '../../pages/frame.js';
import {signedOutPage, signInFailedPage, signOutPage} from '../../pages/sign-in-pages.js';
import type {Database} from '../database/database.js';
import type {DemoPerson} from '../seed/demo-people.js';
import {SIGNING_ALGORITHM, type SignInKeys} from './keys.js';
import {recordsIn} from './records.js';
import {PORTAL_CLIENT, SIGN_IN_PATH} from './sign-in.js';

export interface ProviderOptions {
  readonly database: Database;
  readonly keys: SignInKeys;
  /** Where people reach the service: `https://portal.example`. */
  readonly origin: string;
  /** The audience of the access tokens. */
  readonly audience: string;
  readonly accessTokenSeconds: number;
  /** Everyone who can sign in. */
  readonly people: readonly DemoPerson[];
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * The embedded OpenID provider: authorization code with PKCE for the portal, and JWT access tokens for the API. A token's scopes
 * are only an upper bound; the API decides what the person may do, so there is no consent step.
 */
export function openIdProvider({database, keys, origin, audience, accessTokenSeconds, people}: ProviderOptions): ProviderType {
  const scope = Object.values(SCOPES).join(' ');
  const configuration: Configuration = {
    adapter: recordsIn(database),
    jwks: {keys: [keys.signing]},
    clients: [
      {
        client_id: PORTAL_CLIENT,
        redirect_uris: [`${origin}/portal/signed-in`],
        post_logout_redirect_uris: ['/portal', '/portal/access', '/portal/register', '/team', '/member', '/phone'].map(
          (page) => origin + page,
        ),
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: SIGNING_ALGORITHM,
      },
    ],
    clientDefaults: {grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: SIGNING_ALGORITHM},
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    scopes: ['openid', 'profile'],
    claims: {openid: ['sub'], profile: ['name']},
    pkce: {required: () => true},
    clientBasedCORS: (_context, asking) => asking === origin,
    cookies: {
      keys: [keys.cookies],
      long: {httpOnly: true, sameSite: 'lax', path: SIGN_IN_PATH},
      short: {httpOnly: true, sameSite: 'lax'},
    },
    ttl: {
      Session: DAY,
      Grant: DAY,
      Interaction: 30 * MINUTE,
      AuthorizationCode: MINUTE,
      AccessToken: accessTokenSeconds,
      IdToken: accessTokenSeconds,
    },
    features: {
      devInteractions: {enabled: false},
      userinfo: {enabled: false},
      dPoP: {enabled: false},
      pushedAuthorizationRequests: {enabled: false},
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo(_context, indicator) {
          if (indicator !== audience) throw new InvalidTarget();
          return {
            scope,
            audience,
            accessTokenTTL: accessTokenSeconds,
            accessTokenFormat: 'jwt',
            jwt: {sign: {alg: SIGNING_ALGORITHM}},
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => show(context, signOutPage(form)),
        postLogoutSuccessSource: (context) => show(context, signedOutPage()),
      },
    },
    interactions: {url: (_context, {uid}) => `${SIGN_IN_PATH}/interaction/${uid}`},
    findAccount: (_context, subject) => account(people.find((person) => person.subject === subject)),
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? claimsOf(people.find((person) => person.subject === token.accountId)) : undefined,
    loadExistingGrant: (context) => wholeGrant(context, audience, scope),
    renderError: (context, {error}) => show(context, signInFailedPage(error)),
  };
  const provider = new Provider(`${origin}${SIGN_IN_PATH}`, configuration);
  // Trust X-Forwarded-Proto from the TLS proxy; without it, cookies could not be secure.
  provider.proxy = origin.startsWith('https:');
  return provider;
}

function account(person: DemoPerson | undefined): Account | undefined {
  return person && {accountId: person.subject, claims: () => ({sub: person.subject, name: person.name})};
}

/** For the access token: the API knows people by their verified email when they sign in for the first time. */
function claimsOf(person: DemoPerson | undefined) {
  return person && {name: person.name, email: `${person.subject}@practice.example`, email_verified: true};
}

/** Grants everything the portal requests without a consent step, because the portal is the plan's own. */
async function wholeGrant({oidc}: KoaContextWithOIDC, audience: string, scope: string) {
  const {provider, session, client} = oidc;
  const clientId = client!.clientId;
  const granted = session!.grantIdFor(clientId);
  const found = granted ? await provider.Grant.find(granted) : undefined;
  if (found?.accountId === session!.accountId) return found;
  const grant = new provider.Grant({clientId, accountId: session!.accountId!});
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(audience, scope);
  await grant.save();
  return grant;
}

async function show(context: KoaContextWithOIDC, page: Html): Promise<void> {
  context.type = 'html';
  context.body = String(await page);
}
