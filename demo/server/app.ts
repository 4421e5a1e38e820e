import {randomBytes} from 'node:crypto';
import {type Context, Hono} from 'hono';
import {secureHeaders} from 'hono/secure-headers';
import type {Logger} from 'pino';
import {phonePages} from '../pages/phone-routes.js';
import {pagePolicy} from '../pages/policy.js';
import {portalPages} from '../pages/portal-routes.js';
import {problemPage} from '../pages/problem-page.js';
import {directoryPages, type DirectoryPagesOptions} from '../pages/routes.js';
import {type StoryOptions, storyPages} from '../pages/story-routes.js';
import {unsubscribePages} from '../pages/unsubscribe-routes.js';
import {allowOrigins} from './api/cross-origin.js';
import {practiceApi, type PracticeApiOptions} from './api/practice-api.js';
import {problemAnswer, problemOf, RequestProblem} from './api/problems.js';
import {reviewsApi, type ReviewsApiOptions} from './api/reviews-api.js';
import {unsubscribing} from './collection/unsubscribing.js';
import {SIGN_IN_PATH, type SignIn} from './identity/sign-in.js';
import {announcedBody, boundedBody} from './operations/body-limit.js';
import {compression} from './operations/compression.js';
import {type HealthOptions, healthRoutes} from './operations/health.js';
import {rateLimit, type RateLimits} from './operations/rate-limit.js';
import {requestLog} from './operations/request-log.js';
import {Seal} from './shared/seal.js';
import {UnsubscribeLinks} from './shared/unsubscribe-links.js';

export interface AppOptions extends Omit<ReviewsApiOptions & PracticeApiOptions & DirectoryPagesOptions, 'seal'>, HealthOptions {
  /** Seals the cursors. By default with a key of this app alone. */
  readonly seal?: Seal | undefined;
  /** Links in emails that stop them. By default with a key of this app alone. */
  readonly unsubscribeLinks?: UnsubscribeLinks | undefined;
  /** How people sign in to the portal. Without it there is no portal. The embedded provider needs a socket. */
  readonly signIn?: SignIn;
  /** The demo's own pages. Without them, the directory is the start page. */
  readonly story?: Omit<StoryOptions, 'database'> | undefined;
  /** Receives unexpected errors. Entries contain no personal text and no headers. */
  readonly log?: (entry: string) => void;
  /** Logs each request, if given. */
  readonly logger?: Logger | undefined;
  /** Without them, requests are not limited. */
  readonly limits?: RateLimits | undefined;
}

/** The whole service as one fetch handler; it needs no socket. */
export function createApp({log = console.error, signIn, story, logger, limits, ...given}: AppOptions): Hono {
  const options = {...given, seal: given.seal ?? new Seal(newKey())};
  const app = new Hono();
  // Before the request log and the rate limit: orchestrators poll these often.
  app.route('/health', healthRoutes(options));
  if (logger) app.use(requestLog(logger));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
      crossOriginResourcePolicy: options.corsOrigins?.length ? 'cross-origin' : 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
      // Left to the TLS proxy: a browser remembers it for the whole host.
      strictTransportSecurity: false,
      // Keep the policies that pages set themselves.
      overwrite: false,
    }),
  );
  // First of all that answer, so that a page can read each answer.
  if (options.corsOrigins?.length) app.use(allowOrigins(options.corsOrigins));
  app.use(compression);
  // The provider of the sign-in reads Node's request.
  app.use((c, next) => (c.req.path.startsWith(`${SIGN_IN_PATH}/`) ? announcedBody : boundedBody)(c, next));
  if (limits) app.use(rateLimit(limits));
  // Before the public routes, whose responses may be cached.
  app.route('/v1', practiceApi({verify: signIn?.verify, ...options}));
  app.route('/v1', reviewsApi(options));
  if (story) app.route('/', storyPages({...story, ...options}));
  app.route('/', directoryPages(options));
  app.route('/', pagesOfMail(options));
  if (signIn) app.route('/', portalPages(signIn.place)).route('/', phonePages(signIn.place));
  if (signIn?.routes) app.route(SIGN_IN_PATH, signIn.routes);
  const refused = (c: Context, error: unknown) => (wantsPage(c) ? problemInPage(c, error, log) : problemAnswer(c, error, log));
  app.notFound((c) => refused(c, new RequestProblem('not-found')));
  app.onError((error, c) => refused(c, error));
  return app;
}

const newKey = () => randomBytes(32).toString('base64url');

function pagesOfMail({database, writes = database, now = () => new Date(), publicOrigin, unsubscribeLinks}: AppOptions): Hono {
  return unsubscribePages({
    unsubscribeLinks: unsubscribeLinks ?? new UnsubscribeLinks(newKey(), publicOrigin),
    unsubscribe: unsubscribing(writes, now),
  });
}

/** Until the service is ready, it answers every request with a problem that says when to try again. */
export function startingApp({corsOrigins, log = console.error}: Pick<AppOptions, 'corsOrigins' | 'log'>): Hono {
  const app = new Hono();
  if (corsOrigins?.length) app.use(allowOrigins(corsOrigins));
  app.use(boundedBody);
  const starting = new RequestProblem('service-unavailable', undefined, {'Retry-After': '2'});
  app.notFound((c) => problemAnswer(c, starting, log));
  app.onError((error, c) => problemAnswer(c, error, log));
  return app;
}

/** A person's browser asks for a page, and a program for anything. */
function wantsPage({req}: Context): boolean {
  return !req.path.startsWith('/v1/') && /\btext\/html\b/.test(req.header('Accept') ?? '');
}

function problemInPage(c: Context, error: unknown, log: (entry: string) => void): Response | Promise<Response> {
  const {problem, headers} = problemOf(error, log);
  c.header('Content-Security-Policy', pagePolicy());
  return c.html(problemPage(problem.title), problem.status as 400, {...headers, 'Content-Type': 'text/html; charset=UTF-8'});
}
