/*
 * The page that the link in the email opens. The token stands behind `#`, which no browser sends to a server; it goes to the tag, and
 * out of the address bar and the history before anybody looks over the member's shoulder.
 */
/* global document, location, history */
const survey = document.querySelector('dr-review-survey');
survey.token = location.hash.slice(1);
survey.planProfile = JSON.parse(survey.dataset.plan);
history.replaceState(null, '', location.pathname);
