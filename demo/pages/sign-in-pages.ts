import {html, raw} from 'hono/html';
import type {DemoPerson} from '../server/seed/demo-people.js';
import {plan} from '../server/shared/plan-profile.js';
import {type Html, mark, pageFrame} from './frame.js';

/** Replaces a login form: one button per person. */
export function choicePage(people: readonly DemoPerson[], action: string): Html {
  return signInPage(
    'Choose who you are',
    html`<p>This is a demo. Nobody here has a password: press a name, and you are that person until you sign out.</p>
      <form class="people" method="post" action="${action}">
        ${people.map(
          ({subject, name, role}) =>
            html`<button name="person" value="${subject}"><strong>${name}</strong> <span class="role">${role}</span></button>`,
        )}
      </form>`,
  );
}

/** @param form the provider's own form with its hidden fields; the buttons refer to it by id. */
export function signOutPage(form: string): Html {
  return signInPage(
    'Sign out?',
    html`<p>You will be signed out of ${plan.brand} in this browser.</p>
      ${raw(form)}
      <p class="choice">
        <button form="op.logoutForm" name="logout" value="yes">Sign out</button>
        <a href="/portal">Stay signed in</a>
      </p>`,
  );
}

export function signedOutPage(): Html {
  return signInPage('You are signed out', html`<p><a href="/portal">Go to the provider portal</a></p>`);
}

/** @param code an error code of OAuth, such as `invalid_request`. */
export function signInFailedPage(code: string): Html {
  return signInPage(
    'This sign-in cannot go on',
    html`<p>It may have taken too long, or its address is not whole. Close this window and sign in again from the portal.</p>
      <p><a href="/portal">Go to the provider portal</a></p>
      <p class="role">For those who look after this page: ${code}</p>`,
  );
}

function signInPage(title: string, content: Html): Html {
  return pageFrame({
    title,
    style: 'portal.css',
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<h1>${title}</h1>
      ${content}`,
  });
}
