import {readFile} from 'node:fs/promises';
import {Id} from 'directory-reviews/contract';
import {Hono} from 'hono';
import type {SignInPlace} from './account.js';
import {phonePage} from './phone-page.js';
import {signInPolicy} from './policy.js';

const WEB_VIEW_PAGE = new URL('../../dist/webview/directory-reviews.html', import.meta.url);

/** The phone's page and the page in its web view. */
export function phonePages(place: SignInPlace): Hono {
  const pages = new Hono();

  pages.get('/phone', (c) =>
    c.html(phonePage(place, Id.safeParse(c.req.query('provider')).data ?? ''), 200, {
      'Content-Security-Policy': signInPolicy(place),
      'Cache-Control': 'no-cache',
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    }),
  );

  // The page contains its own policy, but only a header can set `frame-ancestors`.
  pages.get('/webview/directory-reviews.html', async (c) =>
    c.html(await readFile(WEB_VIEW_PAGE, 'utf8'), 200, {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-cache',
    }),
  );
  return pages;
}
