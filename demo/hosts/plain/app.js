/* A page without a framework or a build: the tags come from dist/cdn, and this script is served unchanged. */
/* global document */
import {contact, getToken, planProfile, providerId, signIn} from './session.js';

const byId = (id) => document.getElementById(id);
const [place, toggle, language] = ['place', 'toggle', 'language'].map(byId);

/** Drafts survive the removal of the tag, in memory. */
let kept = [];

function open() {
  place.append(document.querySelector('template').content.cloneNode(true));
  const [tab, workspace] = place.querySelectorAll('dr-reviews-tab, dr-provider-workspace');
  Object.assign(tab, {providerId, planProfile, locale: language.value});
  Object.assign(workspace, {planProfile, contact, getToken, initialDrafts: kept, locale: language.value});

  tab.addEventListener('dr-reviews-loaded', ({detail}) => (byId('label').textContent = `Reviews (${detail.verified})`));
  workspace.addEventListener('dr-draft-changed', ({detail}) => {
    kept = workspace.drafts;
    byId('news').textContent = `Draft for ${detail.reviewId}`;
  });
  workspace.addEventListener('dr-response-submitted', ({detail}) => (byId('news').textContent = `Response ${detail.caseNumber}`));
  byId('sign-in').addEventListener('click', async () => {
    workspace.contact = {...contact, name: await signIn()};
    workspace.resume();
  });
}

toggle.addEventListener('click', () => {
  if (place.firstChild) place.replaceChildren();
  else open();
  toggle.textContent = place.firstChild ? 'Close' : 'Open';
});
language.addEventListener('change', () => {
  for (const tag of place.querySelectorAll('dr-reviews-tab, dr-provider-workspace')) tag.locale = language.value;
});
open();
