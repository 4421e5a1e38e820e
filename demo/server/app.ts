import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {secureHeaders} from 'hono/secure-headers';
import {portalPages} from '../pages/portal-routes.js';
import {directoryPages} from '../pages/routes.js';
import {problemAnswer, RequestProblem} from './api/problems.js';
import {practiceApi, type PracticeApiOptions} from './api/practice-api.js';
import {reviewsApi, type ReviewsApiOptions} from './api/reviews-api.js';
import {SIGN_IN_PATH, type SignIn} from './identity/sign-in.js';

export interface AppOptions extends ReviewsApiOptions, PracticeApiOptions {
  /** Where the portal's people sign in; without it there is no portal. The embedded one needs a socket. */
  readonly signIn?: SignIn;
  /** Gets one entry for each failure nobody expected. It holds no text of a person and no header. */
  readonly log?: (entry: string) => void;
}

/** The whole service as one function from request to answer; it needs no socket. */
export function createApp({log = console.error, signIn, ...options}: AppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
      crossOriginResourcePolicy: options.corsOrigins?.length ? 'cross-origin' : 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
      // For whoever ends TLS to say: a browser would remember it for the whole host.
      strictTransportSecurity: false,
      // A page's own policy is the better one.
      overwrite: false,
    }),
  );
  app.use(compress());
  // Before what everybody may read, whose answers may be kept.
  app.route('/v1', practiceApi({verify: signIn?.verify, ...options}));
  app.route('/v1', reviewsApi(options));
  app.route('/', directoryPages(options));
  if (signIn) app.route('/', portalPages(signIn.place));
  if (signIn?.routes) app.route(SIGN_IN_PATH, signIn.routes);
  app.notFound((c) => problemAnswer(c, new RequestProblem('not-found'), log));
  app.onError((error, c) => problemAnswer(c, error, log));
  return app;
}
