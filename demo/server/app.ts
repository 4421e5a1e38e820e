import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {secureHeaders} from 'hono/secure-headers';
import type {Logger} from 'pino';
import {hostPages} from '../pages/host-routes.js';
import {phonePages} from '../pages/phone-routes.js';
import {portalPages} from '../pages/portal-routes.js';
import {directoryPages} from '../pages/routes.js';
import {storyPages, type StoryOptions} from '../pages/story-routes.js';
import {problemAnswer, RequestProblem} from './api/problems.js';
import {practiceApi, type PracticeApiOptions} from './api/practice-api.js';
import {reviewsApi, type ReviewsApiOptions} from './api/reviews-api.js';
import {SIGN_IN_PATH, type SignIn} from './identity/sign-in.js';
import {healthRoutes, type HealthOptions} from './operations/health.js';
import {rateLimit, type RateLimits} from './operations/rate-limit.js';
import {requestLog} from './operations/request-log.js';

export interface AppOptions extends ReviewsApiOptions, PracticeApiOptions, HealthOptions {
  /** Where the portal's people sign in; without it there is no portal. The embedded one needs a socket. */
  readonly signIn?: SignIn;
  /** The demo's own pages; without them the service begins with the directory. */
  readonly story?: Omit<StoryOptions, 'database'> | undefined;
  /** Gets one entry for each failure nobody expected. It holds no text of a person and no header. */
  readonly log?: (entry: string) => void;
  /** Gets a line for each request; without it there is none. */
  readonly logger?: Logger | undefined;
  /** Without them anybody may ask as much as they like. */
  readonly limits?: RateLimits | undefined;
}

/** The whole service as one function from request to answer; it needs no socket. */
export function createApp({log = console.error, signIn, story, logger, limits, ...options}: AppOptions): Hono {
  const app = new Hono();
  // Asked by those who run the service, ever so often.
  app.route('/health', healthRoutes(options));
  if (logger) app.use(requestLog(logger));
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
  if (limits) app.use(rateLimit(limits));
  // Before what everybody may read, whose answers may be kept.
  app.route('/v1', practiceApi({verify: signIn?.verify, ...options}));
  app.route('/v1', reviewsApi(options));
  if (story) app.route('/', storyPages({...story, ...options}));
  app.route('/', directoryPages(options));
  app.route('/', hostPages(options));
  if (signIn) app.route('/', portalPages(signIn.place)).route('/', phonePages(signIn.place));
  if (signIn?.routes) app.route(SIGN_IN_PATH, signIn.routes);
  app.notFound((c) => problemAnswer(c, new RequestProblem('not-found'), log));
  app.onError((error, c) => problemAnswer(c, error, log));
  return app;
}
