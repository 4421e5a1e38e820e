import {html} from 'hono/html';
import {accountNotes, accountTop, type SignInPlace} from './account.js';
import {type Html, pageFrame} from './frame.js';

/** The workspace of the plan's provider reviews team. */
export function teamPage(place: SignInPlace): Html {
  const links = [{href: '/directory', text: 'Directory'}];
  return pageFrame({
    title: 'Provider reviews team',
    style: 'portal.css',
    scripts: ['/assets/one-tag.js', '/cdn/dr-representative-desk.js'],
    top: accountTop(place, {name: 'Provider reviews team', page: '/team', links, scope: 'feedback:decide'}),
    main: html`${accountNotes()} <dr-representative-desk api="/" heading-level="1"></dr-representative-desk>`,
  });
}
