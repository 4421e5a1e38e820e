/* The member's claims, loaded from the service. Each opens the survey about its visit. */
/* global document */
import {withoutDirections} from '/domain/directions.js';
import {ask, getToken, planProfile, startSession, tell} from '/assets/session.js';

const list = document.getElementById('claims');
const emails = document.getElementById('emails');
const day = new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeZone: 'UTC'});
const STATES = {
  open: 'Would you recommend?',
  answered: 'You answered: see, change, or withdraw',
  expired: 'No longer open',
  canceled: 'Canceled',
  withdrawn: 'You withdrew your answer',
};

startSession({
  onPerson: load,
  onSignIn: () => list.querySelector('dr-review-survey')?.resume(),
});

async function load() {
  // An open survey may hold an answer that is not sent yet.
  if (list.querySelector('dr-review-survey')) return;
  const answer = await ask('/v1/claims', {headers: {Authorization: `Bearer ${await getToken()}`}});
  if (!answer?.ok) return tell('Your claims could not be loaded. Reload the page to try again.');
  const {claims} = await answer.json();
  list.replaceChildren(...claims.map(line));
  if (!claims.length) list.textContent = 'You have no claims yet.';
  await showEmails();
}

/* Whether the member wants emails. Questions stay on this page either way. */
async function showEmails(change) {
  const headers = {Authorization: `Bearer ${await getToken()}`, 'Content-Type': 'application/json'};
  const answer = await ask('/v1/survey-emails', {headers, ...change});
  if (!answer?.ok) return tell('Your choice about emails could not be loaded or saved. Reload the page to try again.');
  const {wanted} = await answer.json();
  emails.querySelector('input').checked = wanted;
  emails.hidden = false;
}

emails.addEventListener('change', ({target}) => showEmails({method: 'PUT', body: JSON.stringify({wanted: target.checked})}));

function line({id, provider, visitedOn, survey}) {
  const claim = document.createElement('details');
  const summary = document.createElement('summary');
  const name = document.createElement('strong');
  name.append(isolated(provider.name));
  summary.append(name, ' ', isolated(provider.specialty), ` · ${day.format(new Date(visitedOn))}`);
  if (survey) summary.append(badge(STATES[survey], survey));
  claim.append(summary);
  claim.addEventListener('toggle', () => show(claim, id), {once: true});
  return claim;
}

/* Apart from the direction of the text around it. */
function isolated(text) {
  const element = document.createElement('bdi');
  element.textContent = withoutDirections(text);
  return element;
}

function badge(text, kind) {
  const element = document.createElement('span');
  element.className = `badge ${kind}`;
  element.textContent = text;
  return element;
}

/* The survey is created when its claim is opened, so that the list itself needs no further requests. */
function show(claim, claimId) {
  const tag = document.createElement('dr-review-survey');
  Object.assign(tag, {api: '/', claimId, getToken, planProfile, headingLevel: 3});
  claim.append(tag);
}
