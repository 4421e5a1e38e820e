import {html} from 'hono/html';
import {plan} from '../server/plan-profile.js';
import {mark, pageFrame, type Html} from './frame.js';

/** Where the portal's people sign in, as its script needs to know it. */
export interface SignInPlace {
  /** Where people reach the portal: `https://portal.example`. */
  readonly origin: string;
  /** Of the OpenID provider, embedded or not. */
  readonly issuer: string;
  readonly clientId: string;
  /** Whom the access tokens are for. */
  readonly audience: string;
}

/** The plan's provider portal, with our two tags in it. It holds nothing of anybody: all of that comes with the sign-in. */
export function portalPage({origin, issuer, clientId, audience}: SignInPlace): Html {
  return pageFrame({
    title: 'Provider portal',
    style: 'portal.css',
    // The portal's own script comes first: when the tags start, they are told already where their token comes from.
    scripts: ['/assets/portal.js', '/cdn/dr-config.js', '/cdn/dr-new-reviews.js', '/cdn/dr-provider-workspace.js'],
    top: html`<a class="brand" href="/portal">${mark()} <span class="area">Provider portal</span></a>
      <nav class="site" aria-label="Site"><a href="/directory">Directory</a></nav>
      <div
        class="account"
        data-origin="${origin}"
        data-issuer="${issuer}"
        data-client="${clientId}"
        data-audience="${audience}"
        data-plan="${JSON.stringify(plan)}"
      >
        <span id="person" role="status"></span>
        <button id="sign-in" hidden>Sign in</button>
        <button id="sign-out" class="quiet" hidden>Sign out</button>
      </div>`,
    main: html`<h1>Provider portal</h1>
      <noscript><p class="note">The portal needs scripts: without them it cannot know who you are. Please allow them for this page.</p></noscript>
      <p id="trouble" class="note" role="alert" hidden></p>
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

/** Where the provider sends the sign-in window back to. Its script hands the answer to the portal's page and closes the window. */
export function signedInPage(): Html {
  return pageFrame({
    title: 'Signed in',
    style: 'portal.css',
    scripts: ['/assets/signed-in.js'],
    top: html`<span class="brand">${mark()}</span>`,
    main: html`<h1>Signing you in</h1>
      <p>This window closes by itself. If it stays, close it and sign in again from the <a href="/portal">provider portal</a>.</p>`,
  });
}
