/* The invented plan's app on the phone. People sign in to it, and its service is the one that serves this page. */
/* global document, location, URL */
import {ask, getToken, planProfile, startSession, tell} from '/assets/session.js';
import {resume, startPhone} from '/assets/phone.js';

startSession({onSignIn: resume});
startPhone({
  page: '/webview/directory-reviews.html',
  api: location.origin,
  planProfile: {...planProfile, helpLink: new URL(planProfile.helpLink, location.origin).href},
  providerId: document.querySelector('.bench').dataset.provider,
  getToken,
  openClaim,
  tell,
});

/* Finds the first visit with an open survey. The app requests the claims from the service itself. */
async function openClaim() {
  const token = await getToken();
  if (!token) return tell('Sign in first, as a member: Sam Whitaker.');
  const answer = await ask('/v1/claims', {headers: {Authorization: `Bearer ${token}`}});
  const claims = answer?.ok ? (await answer.json()).claims : [];
  return (
    claims.find(({survey}) => survey === 'open')?.id ??
    tell('You are asked about no visit. Process a claim on the first page of the demo, and be Sam Whitaker.')
  );
}
