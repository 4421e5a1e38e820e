import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, pageFrame} from './frame.js';
import {phoneBench} from './phone-bench.js';

/** Members and practice staff both sign in here, so the app requests the scopes of both. */
const SCOPE = 'feedback:read feedback:write survey:answer';

/**
 * An app on a phone, in a page: our web view page on its screen, controls for everything an app does to it, and a log of the
 * messages in both directions.
 */
export function phonePage(place: SignInPlace, providerId: string): Html {
  const links = [
    {href: '/', text: 'The cycle'},
    {href: '/directory', text: 'Directory'},
  ];
  return pageFrame({
    title: 'In an app',
    style: 'phone.css',
    scripts: ['/assets/phone-app.js'],
    top: accountTop(place, {name: 'In an app', page: '/phone', links, scope: SCOPE}),
    main: html`<h1>In an app</h1>
      ${accountNotes()}
      <div class="bench" data-provider="${providerId}">${phoneBench()}</div>`,
  });
}
