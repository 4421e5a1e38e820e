/*
 * Signs people in at the plan's OpenID provider (authorization code with PKCE) and gives the page's tags their token. Tokens are held
 * only in this file's variables. After a reload, on the next page and when a token has expired, a hidden frame asks the provider
 * whether its own session still exists (`prompt=none`) and gets a new token, so people stay signed in until they sign out. Signing in
 * takes a window of its own, so that the page keeps everything typed into it.
 */
/* global document, history, location, navigator, performance, URL, URLSearchParams, BroadcastChannel, addEventListener, removeEventListener,
   setTimeout, clearTimeout, isSecureContext, open, fetch, AbortSignal */
import {isolatedLine} from '/domain/directions.js';
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

/** Milliseconds after which a provider that shows something instead of answering in the hidden frame counts as signed out. */
const SILENCE = 10_000;

/** Milliseconds after which a request counts as failed: on some networks an answer never comes. */
const PATIENCE = 30_000;

/** What the provider sends back after a sign-out, and what tabs then tell each other. */
const SIGNED_OUT = 'signed-out';

/** What differs between plans. */
export const planProfile = JSON.parse(account.plan);

/** The signed-in person: token, its expiry, name. */
let session;
/** The sign-in window in progress. */
let popup;
/** The question to the provider in progress, and whether it has answered that no one is signed in. */
let renewal;
let isSignedOut = false;
let listeners = {};

/** Other tabs of this browser hear of a sign-in and of a sign-out here. */
const tabs = new BroadcastChannel('session');

/**
 * Handles sign-in for all tags of the page. `onPerson` gets the name of the person who is signed in, once it is known; `onSignIn` is
 * called after the person has signed in here or in another tab, but not when a reload finds the session.
 */
export function startSession({onPerson, onSignIn}) {
  listeners = {onPerson, onSignIn};
  void getToken();
}

/** The answer of the service, or undefined if none comes. */
export function ask(path, init) {
  return fetch(path, {signal: AbortSignal.timeout(PATIENCE), ...init}).catch(() => undefined);
}

/** Called by the tags for a token, and again when the service has rejected it. */
export async function getToken(refused) {
  if (session && session.token !== refused && session.ends > performance.now()) return session.token;
  if (!isSignedOut) await renewed();
  return session?.token;
}

function renewed() {
  return (renewal ??= renew().finally(() => (renewal = undefined)));
}

/** Gets a token by the provider's own session, without showing anything. */
async function renew() {
  const wasSignedIn = !!session;
  session = undefined;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  try {
    const attempt = newAttempt();
    const answered = answerFrom(() => frame.contentWindow, SILENCE);
    frame.src = await addressFor(attempt, {prompt: 'none'});
    document.body.append(frame);
    session = await finish(attempt, await answered);
  } catch (error) {
    // Not if the provider could not be reached: then the next request asks again.
    isSignedOut = error instanceof oauth.AuthorizationResponseError;
  } finally {
    frame.remove();
  }
  show(wasSignedIn ? 'Your session has ended.' : '');
  if (session) listeners.onPerson?.(session.name);
}

async function signIn() {
  if (!isSecureContext) return tell('Signing in takes a secure address: https, or http://127.0.0.1 on the machine itself.');
  const mine = open('about:blank', 'sign-in', 'popup,width=520,height=720');
  if (!mine) return tell('Your browser held back the sign-in window. Allow pop-up windows for this page, then press Sign in again.');
  popup = mine;
  tell();
  const attempt = newAttempt();
  const answered = answerFrom(() => mine);
  let address;
  try {
    address = await addressFor(attempt);
  } catch {
    mine.close();
    return tell('The sign-in does not answer. Try again in a moment.');
  }
  if (popup !== mine) return;
  mine.location.replace(address);
  try {
    session = await finish(attempt, await answered);
  } catch {
    return tell('You were not signed in. Press Sign in to try again.');
  }
  isSignedOut = false;
  told = new WeakSet();
  tell();
  show();
  tabs.postMessage('signed-in');
  listeners.onPerson?.(session.name);
  listeners.onSignIn?.();
}

async function provider() {
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

/** The values to check the provider's answer against. */
function newAttempt() {
  return {verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce()};
}

async function addressFor({verifier, state, nonce}, more = {}) {
  const address = new URL((await provider()).authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: `openid profile ${account.scope}`,
    resource: account.audience,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  });
  return address;
}

/** The answer that `signed-in.js` sends from this window or frame. Rejects after `patience` milliseconds, if given. */
function answerFrom(windowOf, patience) {
  return new Promise((resolve, reject) => {
    const hear = ({origin, source, data}) => {
      if (origin !== location.origin || !source || source !== windowOf() || typeof data?.signedIn !== 'string') return;
      end();
      resolve(data.signedIn);
    };
    const timer = patience && setTimeout(() => (end(), reject(new Error('no answer'))), patience);
    const end = () => {
      clearTimeout(timer);
      removeEventListener('message', hear);
    };
    addEventListener('message', hear);
  });
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

/* A tag dispatches this once when it needs a sign-in, and again on each press of its button: only a press may open a window. */
let told = new WeakSet();
document.addEventListener('dr-sign-in-required', ({target}) => {
  // The service has rejected a new token too.
  if (session) {
    session = undefined;
    show('Your session has ended.');
  }
  if (told.has(target) && navigator.userActivation.isActive) signIn();
  told.add(target);
});

byId('sign-in').addEventListener('click', signIn);
byId('sign-out').addEventListener('click', async () => {
  const {end_session_endpoint: end} = await provider().catch(() => ({}));
  if (!end) return tell('Signing out did not work: the sign-in does not answer. Try again in a moment.');
  const back = `${location.origin}${account.page}`;
  location.assign(`${end}?${new URLSearchParams({client_id: client.client_id, post_logout_redirect_uri: back, state: SIGNED_OUT})}`);
});

/* The page that people come back to after they have confirmed. */
if (new URLSearchParams(location.search).get('state') === SIGNED_OUT) {
  tabs.postMessage(SIGNED_OUT);
  history.replaceState(history.state, '', location.pathname);
}

/* Signing out in one tab signs out in all, and what they show goes with it: a tab that was signed in is loaded again. */
tabs.addEventListener('message', ({data}) => {
  if (data === SIGNED_OUT && session) location.reload();
  if (data === 'signed-in' && !session) {
    isSignedOut = false;
    void getToken().then((token) => token && listeners.onSignIn?.());
  }
});

/* The way back to a page that the browser kept: the person may have signed out since. */
addEventListener('pageshow', async ({persisted}) => {
  if (!persisted || !session) return;
  await renewed();
  if (!session) location.reload();
});

function show(otherwise = '') {
  byId('person').textContent = session ? `Signed in as ${isolatedLine(session.name)}` : otherwise;
  byId('sign-in').hidden = !!session;
  byId('sign-out').hidden = !session;
}

/** Shows an error at the top of the page; without an argument, clears it. */
export function tell(trouble = '') {
  byId('trouble').textContent = trouble;
  byId('trouble').hidden = !trouble;
}
