/* The portal's own script: gives the tags the token, and makes "Latest updates" lead to a practice's reviews on this page. */
/* global document, location, addEventListener */
import {getToken, planProfile, startSession} from '/assets/session.js';

const config = document.querySelector('dr-config');
const tags = document.querySelectorAll('dr-new-reviews, dr-provider-workspace');
const [, workspace] = tags;
const feedback = document.getElementById('feedback');

Object.assign(config, {getToken, planProfile});
startSession({
  onPerson: (name) => (workspace.contact = {name}),
  onSignIn() {
    for (const tag of tags) tag.resume?.();
  },
});

function followLink() {
  const [, practiceId] = /^#practice=([\w.:-]+)$/.exec(location.hash) ?? [];
  if (!practiceId) return;
  workspace.practiceId = practiceId;
  feedback.focus();
  feedback.scrollIntoView();
}
addEventListener('hashchange', followLink);
followLink();

/* Unsent text exists only in this page, so ask before leaving. */
addEventListener('beforeunload', (event) => {
  if (workspace.drafts?.length) event.preventDefault();
});
