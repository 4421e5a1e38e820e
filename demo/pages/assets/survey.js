/*
 * The page that the link in the email opens. The token is after `#`, which browsers never send to a server. It is passed to the
 * tag and removed from the address bar and the history before anyone can read it over the member's shoulder.
 */
/* global document, location, history */
const survey = document.querySelector('dr-review-survey');
survey.token = location.hash.slice(1);
survey.planProfile = JSON.parse(survey.dataset.plan);
history.replaceState(null, '', location.pathname);
