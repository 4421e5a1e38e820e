import {html} from 'hono/html';
import {plan} from '../server/shared/plan-profile.js';
import {mark, type Html} from './frame.js';

/** Where people sign in, as the script of a page needs to know it. */
export interface SignInPlace {
  /** Where people reach the pages: `https://portal.example`. */
  readonly origin: string;
  /** Of the OpenID provider, embedded or not. */
  readonly issuer: string;
  readonly clientId: string;
  /** Whom the access tokens are for. */
  readonly audience: string;
}

export interface Area {
  /** `Provider portal`. */
  readonly name: string;
  /** The address of the page that is shown. */
  readonly page: string;
  readonly links: readonly {readonly href: string; readonly text: string}[];
  /** What the page may do for whoever signs in, separated by blanks. */
  readonly scope: string;
}

/** What stands at the top of a page for people who are signed in. */
export function accountTop({origin, issuer, clientId, audience}: SignInPlace, {name, page, links, scope}: Area): Html {
  return html`<a class="brand" href="${page}">${mark()} <span class="area">${name}</span></a>
    <nav class="site" aria-label="Site">
      ${links.map(({href, text}) => html`<a href="${href}" ${href === page ? 'aria-current="page"' : ''}>${text}</a> `)}
    </nav>
    <div
      class="account"
      data-origin="${origin}"
      data-issuer="${issuer}"
      data-client="${clientId}"
      data-audience="${audience}"
      data-scope="${scope}"
      data-page="${page}"
      data-plan="${JSON.stringify(plan)}"
    >
      <span id="person" role="status"></span>
      <button id="sign-in" hidden>Sign in</button>
      <button id="sign-out" class="quiet" hidden>Sign out</button>
    </div>`;
}

/** What such a page says first: without scripts it cannot know who is there, and where trouble is told. */
export function accountNotes(): Html {
  return html`<noscript><p class="note">This page needs scripts: without them it cannot know who you are. Please allow them for this page.</p></noscript>
    <p id="trouble" class="note" role="alert" hidden></p>`;
}
