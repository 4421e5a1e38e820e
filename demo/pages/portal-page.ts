import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, mark, pageFrame} from './frame.js';

const LINKS = [
  {href: '/portal', text: 'Patient reviews'},
  {href: '/portal/access', text: 'Access'},
  {href: '/directory', text: 'Directory'},
];

/** The plan's provider portal, with our two tags. The HTML contains no personal data; that is loaded after the sign-in. */
export function portalPage(place: SignInPlace): Html {
  return pageFrame({
    title: 'Provider portal',
    style: 'portal.css',
    // The portal's own script comes first, so that the tags have their token source when they start.
    scripts: ['/assets/portal.js', '/cdn/dr-config.js', '/cdn/dr-new-reviews.js', '/cdn/dr-provider-workspace.js'],
    top: accountTop(place, {name: 'Provider portal', page: '/portal', links: LINKS, scope: 'feedback:read feedback:write'}),
    main: html`<h1>Provider portal</h1>
      ${accountNotes()}
      <dr-config api="/">
        <section class="card" aria-label="Latest updates">
          <dr-new-reviews heading-level="2" workspace-link="#practice={practiceId}"></dr-new-reviews>
        </section>
        <section id="feedback" tabindex="-1" aria-label="Review patient feedback">
          <dr-provider-workspace heading-level="2"></dr-provider-workspace>
        </section>
      </dr-config>`,
  });
}

/** Access in the practices of the signed-in person. */
export function accessPage(place: SignInPlace): Html {
  return pageFrame({
    title: 'Access',
    style: 'portal.css',
    scripts: ['/assets/one-tag.js', '/cdn/dr-access-manager.js'],
    top: accountTop(place, {name: 'Provider portal', page: '/portal/access', links: LINKS, scope: 'feedback:read access:manage'}),
    main: html`${accountNotes()}
      <dr-access-manager api="/" heading-level="1"></dr-access-manager>
      <p>Not with a practice yet? <a href="/portal/register">Request to join a practice</a></p>`,
  });
}

/** The redirect target of the sign-in. Its script passes the response to the portal's page and closes the window. */
export function signedInPage(): Html {
  return pageFrame({
    title: 'Signed in',
    style: 'portal.css',
    scripts: ['/assets/signed-in.js'],
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<h1>Signing you in</h1>
      <p>This window closes by itself. If it stays, close it and sign in again from the page you came from.</p>`,
  });
}
