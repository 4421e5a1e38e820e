import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {secureHeaders} from 'hono/secure-headers';
import {directoryPages} from '../pages/routes.js';
import {problemAnswer, RequestProblem} from './api/problems.js';
import {reviewsApi, type ReviewsApiOptions} from './api/reviews-api.js';

export interface AppOptions extends ReviewsApiOptions {
  /** Gets one entry for each failure nobody expected. It holds no text of a person and no header. */
  readonly log?: (entry: string) => void;
}

/** The whole service as one function from request to answer; it needs no socket. */
export function createApp({log = console.error, ...options}: AppOptions): Hono {
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
  app.route('/v1', reviewsApi(options));
  app.route('/', directoryPages(options));
  app.notFound((c) => problemAnswer(c, new RequestProblem('not-found'), log));
  app.onError((error, c) => problemAnswer(c, error, log));
  return app;
}
