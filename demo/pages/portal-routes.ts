import {Hono} from 'hono';
import type {SignInPlace} from './account.js';
import type {Html} from './frame.js';
import {memberHomePage, surveyPage} from './member-pages.js';
import {pagePolicy, signInPolicy} from './policy.js';
import {accessPage, portalPage, signedInPage} from './portal-page.js';
import {registerPage} from './register-page.js';
import {staticFiles} from './static-files.js';
import {teamPage} from './team-page.js';

/** The pages for people who sign in, by path. They read no data: the browser loads it with a token. */
const SIGNED_IN_PAGES: Readonly<Record<string, (place: SignInPlace) => Html>> = {
  '/portal': portalPage,
  '/portal/access': accessPage,
  '/portal/register': registerPage,
  '/team': teamPage,
  '/member': memberHomePage,
};

/** All pages for people who sign in or follow the link in an invitation. */
export function portalPages(place: SignInPlace): Hono {
  const pages = new Hono();
  const policy = signInPolicy(place);

  // The library as published: a single file without dependencies.
  pages.get('/oauth4webapi/:file', staticFiles(new URL('.', import.meta.resolve('oauth4webapi'))));

  // The rules for names, phone numbers, email addresses and TINs, as published.
  pages.get('/domain/:file', staticFiles(new URL('../../dist/domain/', import.meta.url)));

  for (const [path, page] of Object.entries(SIGNED_IN_PAGES)) {
    pages.get(path, (c) =>
      c.html(page(place), 200, {
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-cache',
        // The sign-in window may visit another origin, and must still be able to reach this page afterwards.
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      }),
    );
  }

  const headers = {'Content-Security-Policy': pagePolicy(), 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer'};
  // Mail scanners that encode `#`, once or more often, make the token a part of the path. Mail programs append punctuation.
  for (const [start, language] of [
    ['', 'en'],
    ['/es', 'es'],
  ] as const) {
    pages.on('GET', [`${start}/survey`, `${start}/survey/`, `${start}/:survey{survey[^\\w-].*}`], (c) =>
      c.html(surveyPage(language), 200, headers),
    );
  }

  pages.get('/portal/signed-in', (c) =>
    c.html(signedInPage(), 200, {
      // Our pages ask for a new token in a hidden frame.
      'Content-Security-Policy': pagePolicy({ancestors: "'self'"}),
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      // The URL contains the authorization code.
      'Referrer-Policy': 'no-referrer',
    }),
  );
  return pages;
}
