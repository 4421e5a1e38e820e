import {Hono} from 'hono';
import type {SignInPlace} from './account.js';
import type {Html} from './frame.js';
import {memberPage, surveyPage} from './member-pages.js';
import {pagePolicy} from './policy.js';
import {accessPage, portalPage, signedInPage} from './portal-page.js';
import {registerPage} from './register-page.js';
import {teamPage} from './team-page.js';
import {staticFiles} from './static-files.js';

/** The pages for people who sign in, by address. They read nothing: everything in them comes to the browser with a token. */
const SIGNED_IN_PAGES: Readonly<Record<string, (place: SignInPlace) => Html>> = {
  '/portal': portalPage,
  '/portal/access': accessPage,
  '/portal/register': registerPage,
  '/team': teamPage,
  '/member': memberPage,
};

/** Every page that has to do with people who sign in, or who come with the link of an invitation. */
export function portalPages(place: SignInPlace): Hono {
  const pages = new Hono();
  const issuer = new URL(place.issuer).origin;
  const policy = pagePolicy({connect: issuer === place.origin ? '' : issuer});

  // The library as its authors publish it, one file without dependencies.
  pages.get('/oauth4webapi/:file', staticFiles(new URL('.', import.meta.resolve('oauth4webapi'))));

  for (const [path, page] of Object.entries(SIGNED_IN_PAGES)) {
    pages.get(path, (c) =>
      c.html(page(place), 200, {
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-cache',
        // The window somebody signs in with may belong to another origin for a while, and must still find its way back here.
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      }),
    );
  }

  pages.get('/survey', (c) =>
    c.html(surveyPage(), 200, {'Content-Security-Policy': pagePolicy(), 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer'}),
  );

  pages.get('/portal/signed-in', (c) =>
    c.html(signedInPage(), 200, {
      'Content-Security-Policy': pagePolicy(),
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      // Its address holds the code.
      'Referrer-Policy': 'no-referrer',
    }),
  );
  return pages;
}
