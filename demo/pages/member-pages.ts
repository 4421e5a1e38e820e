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
      <div id="claims" class="claims"><p class="role">Sign in to see your claims.</p></div>`,
  });
}

/** The page that the link in the email opens. It needs no sign-in: the token in the link identifies the visit. */
export function surveyPage(): Html {
  return pageFrame({
    title: 'Your visit',
    style: 'portal.css',
    // First the page's own script, so that the token leaves the address before anything else is loaded.
    scripts: ['/assets/survey.js', '/cdn/dr-review-survey.js'],
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<noscript><p class="note">The question needs scripts. Please allow them for this page.</p></noscript>
      <section class="card">
        <dr-review-survey api="/" heading-level="1" data-plan="${JSON.stringify(plan)}"></dr-review-survey>
      </section>`,
  });
}
