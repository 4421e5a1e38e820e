/*
 * Signs people in at the plan's OpenID provider (authorization code with PKCE) and gives the page's tags their token. The sign-in
 * runs in its own window, so that the page keeps everything typed into it. Tokens are held only in this file's variables; a reload
 * forgets them, and the provider's own session makes the next sign-in short.
 */
/* global document, location, navigator, performance, URL, URLSearchParams, addEventListener, isSecureContext, open */
import * as oauth from '/oauth4webapi/index.js';

const byId = (id) => document.getElementById(id);
const account = document.querySelector('[data-issuer]').dataset;

// The sign-in accepts only one origin, so redirect visitors who came by another host name.
if (location.origin !== account.origin) location.replace(account.origin + location.pathname + location.hash);

const issuer = new URL(account.issuer);
const client = {client_id: account.client};
const redirectUri = `${location.origin}/portal/signed-in`;
// The demo runs on http locally; for a plan's provider on https, only https is allowed.
const options = {[oauth.allowInsecureRequests]: issuer.protocol === 'http:'};

/** What differs between plans. */
export const planProfile = JSON.parse(account.plan);

/** The signed-in person: token, its expiry, name. */
let session;
/** The sign-in in progress: its window and the values to check the response against. */
let attempt;
/** Called after a sign-in. */
let begun = () => undefined;

/** Handles sign-in for all tags of the page; `onSignedIn` gets the person's name. */
export function startSession(onSignedIn) {
  begun = onSignedIn;
  show();
}

/** Called by the tags for a token, and again when the service has rejected it. */
export function getToken(refused) {
  if (session && (session.token === refused || session.ends <= performance.now())) {
    session = undefined;
    show('Your session has ended.');
  }
  return session?.token;
}

async function provider() {
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

async function signIn() {
  if (!isSecureContext) return tell('Signing in takes a secure address: https, or http://127.0.0.1 on the machine itself.');
  const popup = open('about:blank', 'sign-in', 'popup,width=520,height=720');
  if (!popup) return tell('Your browser held back the sign-in window. Allow pop-up windows for this page, then press Sign in again.');
  tell();
  const mine = {
    popup,
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
  };
  attempt = mine;
  try {
    const address = new URL((await provider()).authorization_endpoint);
    address.search = new URLSearchParams({
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: `openid profile ${account.scope}`,
      resource: account.audience,
      code_challenge: await oauth.calculatePKCECodeChallenge(mine.verifier),
      code_challenge_method: 'S256',
      state: mine.state,
      nonce: mine.nonce,
    });
    if (attempt === mine) popup.location.replace(address);
  } catch {
    popup.close();
    tell('The sign-in does not answer. Try again in a moment.');
  }
}

async function finish({verifier, state, nonce}, answer) {
  const server = await provider();
  const parameters = oauth.validateAuthResponse(server, client, new URLSearchParams(answer), state);
  const asked = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri, verifier, {
    ...options,
    additionalParameters: {resource: account.audience},
  });
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, asked, {expectedNonce: nonce, requireIdToken: true});
  const {name, sub} = oauth.getValidatedIdTokenClaims(tokens);
  return {token: tokens.access_token, ends: performance.now() + tokens.expires_in * 1000, name: name ?? sub};
}

addEventListener('message', async ({origin, source, data}) => {
  if (origin !== location.origin || !attempt || source !== attempt.popup || typeof data?.signedIn !== 'string') return;
  const mine = attempt;
  attempt = undefined;
  try {
    session = await finish(mine, data.signedIn);
  } catch {
    return tell('You were not signed in. Press Sign in to try again.');
  }
  told = new WeakSet();
  tell();
  show();
  begun(session.name);
});

/* A tag dispatches this once when it needs a sign-in, and again on each press of its button: only a press may open a window. */
let told = new WeakSet();
document.addEventListener('dr-sign-in-required', ({target}) => {
  if (told.has(target) && navigator.userActivation.isActive) signIn();
  told.add(target);
});

byId('sign-in').addEventListener('click', signIn);
byId('sign-out').addEventListener('click', async () => {
  const {end_session_endpoint: end} = await provider().catch(() => ({}));
  if (!end) return tell('Signing out did not work: the sign-in does not answer. Try again in a moment.');
  const back = `${location.origin}${account.page}`;
  location.assign(`${end}?${new URLSearchParams({client_id: client.client_id, post_logout_redirect_uri: back})}`);
});

function show(otherwise = '') {
  byId('person').textContent = session ? `Signed in as ${session.name}` : otherwise;
  byId('sign-in').hidden = !!session;
  byId('sign-out').hidden = !session;
}

/** Shows an error at the top of the page; without an argument, clears it. */
export function tell(trouble = '') {
  byId('trouble').textContent = trouble;
  byId('trouble').hidden = !trouble;
}
