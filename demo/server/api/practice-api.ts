import {screen} from 'directory-reviews/screening/full';
import {Hono, type MiddlewareHandler} from 'hono';
import {joinExpected} from '../access/expected-people.js';
import {screenFor} from '../reviews/screen.js';
import type {Verify} from '../shared/identity.js';
import {plan} from '../shared/plan-profile.js';
import type {Seal} from '../shared/seal.js';
import {addAccessRoutes} from './access-routes.js';
import {type Authenticated, authenticated} from './authentication.js';
import {permittedBy, type PermittedOptions} from './permitted.js';
import {addPracticeReads} from './practice-reads.js';
import {addPracticeWrites} from './practice-writes.js';
import {RequestProblem} from './problems.js';
import {addQueueRoutes} from './queue-routes.js';
import type {SurveyOptions} from './survey-options.js';
import {addClaimRoutes, invitationRoutes} from './survey-routes.js';

export interface PracticeApiOptions extends PermittedOptions, Partial<SurveyOptions> {
  /** Verifies bearer tokens. Without it, every token is rejected. */
  readonly verify?: Verify | undefined;
  readonly seal: Seal;
}

/** Paths that need a signed-in person. The public routes are under the same prefix. */
const AREAS = [
  '/me',
  '/new-reviews',
  '/practice-emails',
  '/practices/*',
  '/queue',
  '/cases/*',
  '/access',
  '/registrations',
  '/expected-people',
  '/claims',
  '/claims/*',
  '/survey-emails',
];

/** Paths where an invitation token in a header identifies the member. */
const INVITED = ['/survey', '/survey/*'];

/** The part of the contract (v1) for one person: signed in, or invited to a survey. */
export function practiceApi({verify = withoutIdentity, ...given}: PracticeApiOptions): Hono<Authenticated> {
  const options = {screen: screenFor(plan, screen), now: () => new Date(), onMail: () => {}, ...given};
  const routes = new Hono<Authenticated>();
  const permitted = permittedBy(options);
  addPracticeReads(routes, permitted, options);
  addPracticeWrites(routes, permitted, options);
  addQueueRoutes(routes, permitted, options);
  addAccessRoutes(routes, permitted, options);
  addClaimRoutes(routes, permitted, options);
  const invited = invitationRoutes(options);

  const api = new Hono<Authenticated>();
  for (const area of [...AREAS, ...INVITED]) {
    api.use(area, forOnePerson);
    if (!INVITED.includes(area)) api.use(area, authenticated(verify));
  }
  // What the tags ask first after a sign-in.
  for (const area of ['/me', '/access']) api.use(area, joining(options));
  api.route('/', routes);
  api.route('/', invited);
  for (const [path, methods] of [...methodsByPath(routes), ...methodsByPath(invited)]) {
    api.all(path, () => {
      throw new RequestProblem('method-not-allowed', undefined, {Allow: methods.join(', ')});
    });
  }
  return api;
}

/** Before anything is read, the person joins the practices that expect the person's verified email, which is where emails go from now on. */
function joining({
  database,
  writes = database,
  now,
}: Pick<PracticeApiOptions, 'database' | 'writes'> & {readonly now: () => Date}): MiddlewareHandler<Authenticated> {
  return async (c, next) => {
    const identity = c.get('identity');
    const {email} = identity;
    if (email !== undefined) await joinExpected(writes, {...identity, email}, now());
    await next();
  };
}

const withoutIdentity: Verify = () => Promise.resolve(undefined);

/** Personal responses must not be cached by the browser or any proxy. */
const forOnePerson: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

function methodsByPath({routes}: Pick<Hono, 'routes'>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {path, method} of routes) found.set(path, [...(found.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  return found;
}
