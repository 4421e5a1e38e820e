import {Hono} from 'hono';
import {pagePolicy} from './policy.js';
import {portalPage, signedInPage, type SignInPlace} from './portal-page.js';
import {staticFiles} from './static-files.js';

/** The provider portal's pages. They read nothing: everything in them comes to the browser with the person's token. */
export function portalPages(place: SignInPlace): Hono {
  const pages = new Hono();
  const issuer = new URL(place.issuer).origin;
  const policy = pagePolicy({connect: issuer === place.origin ? '' : issuer});

  // The library as its authors publish it, one file without dependencies.
  pages.get('/oauth4webapi/:file', staticFiles(new URL('.', import.meta.resolve('oauth4webapi'))));

  pages.get('/portal', (c) =>
    c.html(portalPage(place), 200, {
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
      // The window somebody signs in with may belong to another origin for a while, and must still find its way back here.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    }),
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
