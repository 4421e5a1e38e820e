import {html} from 'hono/html';
import {plan} from '../server/shared/plan-profile.js';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, mark, pageFrame} from './frame.js';

/** The member's claims. Opening a claim shows the survey about its visit. */
export function memberHomePage(place: SignInPlace): Html {
  const links = [{href: '/directory', text: 'Find a provider'}];
  return pageFrame({
    title: 'My claims',
    style: 'portal.css',
    scripts: ['/assets/member.js', '/cdn/dr-review-survey.js'],
    top: accountTop(place, {name: 'My plan', page: '/member', links, scope: 'survey:answer'}),
    main: html`<h1>My claims</h1>
      ${accountNotes()}
      <div id="claims" class="claims"><p class="role">Sign in to see your claims.</p></div>
      <label id="emails" class="check" hidden><input type="checkbox" /> Email me one question after a visit</label>`,
  });
}

const SURVEY_TEXTS = {
  en: {title: 'Your visit', noScript: 'The question needs scripts. Please allow them for this page.'},
  es: {title: 'Su visita', noScript: 'La pregunta necesita scripts. Permítalos para esta página.'},
};

/** The page that the links in the email open. It needs no sign-in: the token in the link identifies the visit. */
export function surveyPage(language: keyof typeof SURVEY_TEXTS): Html {
  const {title, noScript} = SURVEY_TEXTS[language];
  return pageFrame({
    title,
    language,
    style: 'portal.css',
    // First the page's own script, so that the token leaves the address before anything else is loaded.
    scripts: ['/assets/survey.js', '/cdn/dr-review-survey.js'],
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<noscript><p class="note">${noScript}</p></noscript>
      <dr-review-survey
        api="/"
        heading-level="1"
        reviews-link="/directory/{providerId}?tab=reviews"
        data-plan="${JSON.stringify(plan)}"
      ></dr-review-survey>`,
  });
}
