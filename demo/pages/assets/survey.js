/* The page that the link in the email opens. Everything about the link is the library's work. */
/* global document */
import {openInvitation} from '/cdn/invitation.js';

const survey = document.querySelector('dr-review-survey');
survey.planProfile = JSON.parse(survey.dataset.plan);
openInvitation(survey, {tokenLength: 43});
