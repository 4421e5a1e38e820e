import {html} from 'hono/html';
import {plan} from '../server/shared/plan-profile.js';
import {type Html, mark} from './frame.js';

/** The sign-in settings that a page's script needs. */
export interface SignInPlace {
  /** Where people reach the pages: `https://portal.example`. */
  readonly origin: string;
  /** The issuer URL of the OpenID provider, embedded or external. */
  readonly issuer: string;
  readonly clientId: string;
  /** The audience of the access tokens. */
  readonly audience: string;
}

export interface Area {
  /** `Provider portal`. */
  readonly name: string;
  /** The address of the current page. */
  readonly page: string;
  readonly links: readonly {readonly href: string; readonly text: string}[];
  /** The scopes the page requests, separated by spaces. */
  readonly scope: string;
}

/** The header of a page for signed-in people. */
export function accountTop({origin, issuer, clientId, audience}: SignInPlace, {name, page, links, scope}: Area): Html {
  return html`<a class="brand" href="${page}">${mark()} <span class="area">${name}</span></a>
    <nav class="site" aria-label="Site">
      ${links.map(({href, text}) => html`<a href="${href}" ${href === page ? 'aria-current=page' : ''}>${text}</a> `)}
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

/** The notes at the top of such a page: one for browsers without scripts, and the place for error messages. */
export function accountNotes(): Html {
  return html`<noscript><p class="note">This page needs scripts: without them it cannot know who you are. Please allow them for this page.</p></noscript>
    <p id="trouble" class="note" role="alert" hidden></p>`;
}
