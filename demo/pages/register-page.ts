import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, pageFrame} from './frame.js';

const FIELDS = [
  {
    name: 'tin',
    label: 'Taxpayer Identification Number (TIN) of the practice',
    hint: '9 or 10 digits, with or without dashes, such as 90-0000017',
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
    {href: '/portal', text: 'Patient reviews'},
    {href: '/portal/access', text: 'Access'},
  ];
  return pageFrame({
    title: 'Request to join a practice',
    style: 'portal.css',
    scripts: ['/assets/register.js'],
    top: accountTop(place, {name: 'Provider portal', page: '/portal/register', links, scope: 'feedback:read'}),
    main: html`<h1>Request to join a practice</h1>
      ${accountNotes()}
      <p>A website access manager of the practice approves requests, and decides what you can do. The plan can’t do that for them.</p>
      <p id="first" class="note">Sign in to continue. We’ll keep what you entered.</p>
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
        <p><button>Send request</button></p>
      </form>
      <p id="done" class="note" role="status" tabindex="-1" hidden>
        We sent your request. If the TIN is right, a website access manager of the practice decides on it. Once you’ve joined the practice,
        you see who they are under <a href="/portal/access">Access</a>.
      </p>`,
  });
}
