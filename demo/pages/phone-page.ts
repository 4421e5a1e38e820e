import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {pageFrame, type Html} from './frame.js';
import {phoneBench} from './phone-bench.js';

/** Whoever signs in here may be a member or of a practice: the app asks for what both may do. */
const SCOPE = 'feedback:read feedback:write survey:answer';

/**
 * An app on a phone, in a page: the page of our web view in its screen, and around it everything that only an app does. The
 * messages in both directions stand beside it.
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
