import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, pageFrame} from './frame.js';

const FIELDS = [
  {
    name: 'tin',
    label: 'Taxpayer Identification Number (TIN) of the practice',
    hint: 'Nine or ten digits, with or without dashes',
    type: 'text',
    complete: 'off',
    mode: 'numeric',
  },
  {name: 'name', label: 'Your first and last name', hint: '', type: 'text', complete: 'name', mode: 'text'},
  {name: 'email', label: 'Work email', hint: '', type: 'email', complete: 'email', mode: 'email'},
  {name: 'phone', label: 'Work phone', hint: '', type: 'tel', complete: 'tel', mode: 'tel'},
];

/** The form to register with a practice; its website access managers decide. */
export function registerPage(place: SignInPlace): Html {
  const links = [
    {href: '/portal', text: 'Patient feedback'},
    {href: '/portal/access', text: 'TIN access'},
  ];
  return pageFrame({
    title: 'Register for a practice',
    style: 'portal.css',
    scripts: ['/assets/register.js'],
    top: accountTop(place, {name: 'Provider portal', page: '/portal/register', links, scope: 'feedback:read'}),
    main: html`<h1>Register for a practice</h1>
      ${accountNotes()}
      <p>The website access manager of the practice approves registrations, and decides what you may do. The plan cannot do that for them.</p>
      <p id="first" class="note">Sign in first: the registration is for the person who is signed in.</p>
      <form id="register" class="card fields" novalidate hidden>
        ${FIELDS.map(
          ({name, label, hint, type, complete, mode}) => html`<p>
            <label for="${name}">${label}</label>
            ${hint ? html`<span class="role" id="${name}-hint">${hint}</span>` : ''}
            <input
              id="${name}"
              name="${name}"
              type="${type}"
              inputmode="${mode}"
              autocomplete="${complete}"
              required
              aria-describedby="${hint ? `${name}-hint ` : ''}${name}-fault"
            />
            <span class="fault" id="${name}-fault"></span>
          </p>`,
        )}
        <p><button>Send registration</button></p>
      </form>
      <p id="done" class="note" role="status" tabindex="-1" hidden>
        Your registration is on its way. If the TIN is right, a website access manager of the practice decides on it. Who that is, you see
        under <a href="/portal/access">TIN access</a> once you belong to the practice.
      </p>`,
  });
}
