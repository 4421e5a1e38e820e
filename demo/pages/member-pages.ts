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

const EMAILS_TEXTS = {
  en: {
    title: 'Emails about your visits',
    lead: 'After a visit we may email you one question about it.',
    stop: 'Stop these emails',
    stopped: 'We won’t email you about visits anymore. You can still answer on your claims page.',
    start: 'Send me emails again',
    started: 'We’ll email you after a visit.',
    failed: 'That didn’t work. Open the link in your email again.',
  },
  es: {
    title: 'Correos sobre sus visitas',
    lead: 'Después de una visita podemos enviarle un correo con una sola pregunta.',
    stop: 'No enviarme más estos correos',
    stopped: 'Ya no le enviaremos correos sobre sus visitas. Puede responder en la página de sus reclamos.',
    start: 'Enviarme correos de nuevo',
    started: 'Le enviaremos un correo después de una visita.',
    failed: 'Algo salió mal. Abra de nuevo el enlace de su correo electrónico.',
  },
};

/** The page where a member stops the emails, or starts them again. Nothing happens before a button is pressed. */
export function emailsPage(language: keyof typeof EMAILS_TEXTS): Html {
  const {title, lead, stop, start, stopped, started, failed} = EMAILS_TEXTS[language];
  return pageFrame({
    title,
    language,
    style: 'portal.css',
    scripts: ['/assets/emails.js'],
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<h1>${title}</h1>
      <p>${lead}</p>
      <p id="said" role="status" data-stopped="${stopped}" data-started="${started}" data-failed="${failed}"></p>
      <p><button type="button" id="change" data-stop="${stop}" data-start="${start}" hidden></button></p>`,
  });
}
