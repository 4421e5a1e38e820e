/*
 * Signs the practice in at the demo's OpenID provider and holds the token, as a host's own session does. All five hosts use it;
 * none of it is specific to our tags.
 */
import type {Contact, PlanProfile} from 'directory-reviews';
import * as oauth from 'oauth4webapi';

const {origin} = location;
const issuer = new URL('/sign-in', origin);
const client = {client_id: 'portal'};
const redirectUri = `${origin}/portal/signed-in`;
const audience = `${origin}/v1`;
// The demo runs on http locally.
const options = {[oauth.allowInsecureRequests]: issuer.protocol === 'http:'};

/** The provider whose reviews the page shows: `?provider=p_123`. */
export const providerId = new URLSearchParams(location.search).get('provider') ?? '';

export const planProfile: PlanProfile = {brand: 'Juniper Health Plan', phones: {providerService: '800.882.4462'}};

export const contact: Partial<Contact> = {phone: '(303) 555-0142', email: 'front.desk@larkmead.example'};

let token: string | undefined;

/** The token for the tags. A token that the service has rejected is not returned again. */
export function getToken(rejected?: string): string | undefined {
  if (rejected === token) token = undefined;
  return token;
}

/** Opens the sign-in in its own window; resolves to the person's name. */
export async function signIn(): Promise<string> {
  const popup = open('about:blank', 'sign-in', 'popup,width=520,height=720');
  if (!popup) throw new Error('The browser blocked the sign-in window.');
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const [verifier, state, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = new URL(server.authorization_endpoint!);
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile feedback:read feedback:write',
    resource: audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  }).toString();
  const answered = answerFrom(popup);
  popup.location.replace(address);
  const parameters = oauth.validateAuthResponse(server, client, new URLSearchParams(await answered), state);
  const asked = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri, verifier, {
    ...options,
    additionalParameters: {resource: audience},
  });
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, asked, {expectedNonce: nonce, requireIdToken: true});
  token = tokens.access_token;
  const {name, sub} = oauth.getValidatedIdTokenClaims(tokens)!;
  return typeof name === 'string' ? name : sub;
}

function answerFrom(popup: Window): Promise<string> {
  return new Promise((resolve) => {
    addEventListener('message', function answer({origin: from, source, data}: MessageEvent<{signedIn?: unknown} | undefined>) {
      if (from !== origin || source !== popup || typeof data?.signedIn !== 'string') return;
      removeEventListener('message', answer);
      resolve(data.signedIn);
    });
  });
}
