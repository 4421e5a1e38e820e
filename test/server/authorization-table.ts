import {SCOPES} from '../../src/api/shared/routes.js';
import type {KnownProblemCode} from '../../src/api/shared/schemas.js';

/*
 * The authorization rules as one table. The expected answers follow from the product's rules, not from the service's policy,
 * so the table finds mistakes in the policy.
 */

interface RoleRights {
  /** A member of the practice called own. */
  readonly belongs?: true;
  readonly entitled?: true;
  readonly manages?: true;
  readonly decides?: true;
  /** Reports processed claims. */
  readonly processes?: true;
}

const RIGHTS = {
  staff: {belongs: true, entitled: true},
  'staff without the entitlement': {belongs: true},
  provider: {belongs: true, entitled: true},
  'access manager': {belongs: true, manages: true},
  'manager who has left': {manages: true},
  representative: {decides: true},
  'claims system': {processes: true},
  member: {},
  stranger: {},
} as const satisfies Record<string, RoleRights>;

export type Role = keyof typeof RIGHTS;
export const ROLES = Object.keys(RIGHTS) as Role[];

export const rightsOf = (role: Role): RoleRights => RIGHTS[role];

const ENDPOINTS = {
  me: {scope: SCOPES.read, about: 'oneself', status: 200},
  'new reviews': {scope: SCOPES.read, about: 'oneself', status: 200},
  emails: {scope: SCOPES.read, about: 'own emails', status: 200},
  'choose emails': {scope: SCOPES.write, about: 'own emails', status: 200},
  'ask for access': {scope: SCOPES.write, about: 'a practice', status: 200},
  providers: {scope: SCOPES.read, about: 'a practice', status: 200},
  reviews: {scope: SCOPES.read, about: 'a provider', status: 200},
  'all reviews': {scope: SCOPES.read, about: 'a practice', status: 200},
  trend: {scope: SCOPES.read, about: 'a provider', status: 200},
  history: {scope: SCOPES.read, about: 'a review', status: 200},
  respond: {scope: SCOPES.write, about: 'a review', status: 201},
  'edit response': {scope: SCOPES.write, about: 'a review', status: 200},
  report: {scope: SCOPES.write, about: 'a review', status: 201},
  decide: {scope: SCOPES.decide, about: 'a case', status: 200},
  'open case': {scope: SCOPES.decide, about: 'a case', status: 200},
  'release review': {scope: SCOPES.decide, about: 'a case', status: 200},
  queue: {scope: SCOPES.decide, about: 'the queue', status: 200},
  claims: {scope: SCOPES.answer, about: 'oneself', status: 200},
  survey: {scope: SCOPES.answer, about: 'a claim', status: 200},
  'answer survey': {scope: SCOPES.answer, about: 'a claim', status: 201},
  'own answer': {scope: SCOPES.answer, about: 'a claim', status: 200},
  'change answer': {scope: SCOPES.answer, about: 'a claim', status: 200},
  'withdraw answer': {scope: SCOPES.answer, about: 'a claim', status: 204},
  'survey emails': {scope: SCOPES.answer, about: 'oneself', status: 200},
  'stop survey emails': {scope: SCOPES.answer, about: 'oneself', status: 200},
  'process claim': {scope: SCOPES.process, about: 'all claims', status: 201},
  'withdraw claim': {scope: SCOPES.process, about: 'all claims', status: 204},
  access: {scope: SCOPES.manage, about: 'oneself', status: 200},
  grant: {scope: SCOPES.manage, about: 'access', status: 200},
  'take away': {scope: SCOPES.manage, about: 'access', status: 200},
  'decline access': {scope: SCOPES.manage, about: 'access', status: 200},
  'remove person': {scope: SCOPES.manage, about: 'access', status: 200},
  'register people': {scope: SCOPES.manage, about: 'access', status: 200},
  'withdraw expected': {scope: SCOPES.manage, about: 'access', status: 200},
  'decide registration': {scope: SCOPES.manage, about: 'access', status: 200},
} as const;

export type Endpoint = keyof typeof ENDPOINTS;
export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as Endpoint[];

export const scopeOf = (endpoint: Endpoint): string => ENDPOINTS[endpoint].scope;

/** Endpoints that change nothing although their scope is not `SCOPES.read`. */
const READS: readonly Endpoint[] = ['queue', 'claims', 'survey', 'survey emails', 'own answer', 'access'];
export const isWrite = (endpoint: Endpoint) => scopeOf(endpoint) !== SCOPES.read && !READS.includes(endpoint);

/** Whether an allowed request changes anything. Nobody asks for an entitlement that they have. */
export function changes({role, endpoint, situation}: Case): boolean {
  const {entitled}: RoleRights = RIGHTS[role];
  return isWrite(endpoint) && (endpoint !== 'ask for access' || !entitled || situation === 'entitlement just removed');
}

export const SITUATIONS = [
  'own practice',
  'other practice',
  /** An object of the other practice, requested under the own practice's path. */
  'other practice’s object under own address',
  'entitlement just removed',
  'membership just removed',
  /** The caller's own claim. No other token has access to it. */
  'own claim',
  'missing scope',
  'expired token',
  'token of another audience',
  'token of another issuer',
  'token signed with another key',
  'no token',
] as const;
export type Situation = (typeof SITUATIONS)[number];

export const NO_GOOD_TOKEN: readonly Situation[] = SITUATIONS.slice(SITUATIONS.indexOf('expired token'));

export interface Case {
  readonly role: Role;
  readonly endpoint: Endpoint;
  readonly situation: Situation;
}

export const CASES: readonly Case[] = ROLES.flatMap((role) =>
  ENDPOINT_NAMES.flatMap((endpoint) =>
    SITUATIONS.filter((each) => applies(endpoint, each))
      .map((situation) => ({role, endpoint, situation}))
      .filter((each) => !NO_GOOD_TOKEN.includes(each.situation) || isLetIn(each)),
  ),
);

/** Bad tokens are tested only where a good token succeeds. Elsewhere a refusal would prove nothing. */
function isLetIn(each: Case): boolean {
  const situation = ENDPOINTS[each.endpoint].about === 'a claim' ? 'own claim' : 'own practice';
  return !expectedAnswer({...each, situation})[1];
}

function applies(endpoint: Endpoint, situation: Situation): boolean {
  const {about} = ENDPOINTS[endpoint];
  if (situation === 'own claim') return about === 'a claim';
  if (situation === 'other practice')
    return about !== 'oneself' && about !== 'own emails' && about !== 'the queue' && about !== 'all claims';
  if (situation === 'other practice’s object under own address')
    return about === 'a provider' || about === 'a review' || about === 'access';
  return true;
}

/** The expected status, and the problem code if the service refuses. */
export function expectedAnswer({role, endpoint, situation}: Case): readonly [status: number, code?: KnownProblemCode] {
  const {belongs, entitled, manages, decides, processes}: RoleRights = RIGHTS[role];
  const {about, status} = ENDPOINTS[endpoint];
  if (NO_GOOD_TOKEN.includes(situation)) return [401, 'unauthenticated'];
  // `feedback:read` is enough to see who manages access.
  if (situation === 'missing scope') return endpoint === 'access' ? [status] : [403, 'insufficient-scope'];
  if (about === 'oneself') return [status];
  if (about === 'own emails') {
    const isEntitled = belongs && entitled && situation === 'own practice';
    return isEntitled ? [status] : [403, 'entitlement-missing'];
  }
  if (about === 'the queue') return decides ? [status] : [403, 'insufficient-scope'];
  if (about === 'all claims') return processes ? [status] : [403, 'insufficient-scope'];
  if (about === 'a claim') return situation === 'own claim' ? [status] : [404, 'survey-not-found'];
  if (about === 'a case') return decides ? [status] : [404, 'case-not-found'];
  if (!belongs || situation === 'other practice' || situation === 'membership just removed') return [404, 'practice-not-found'];
  if (about === 'access') {
    if (!manages) return [404, 'practice-not-found'];
    // Registering has no object.
    if (endpoint === 'register people') return [status];
    if (situation !== 'other practice’s object under own address') return [status];
    return [404, endpoint === 'decide registration' ? 'registration-not-found' : 'person-not-found'];
  }
  if (endpoint === 'ask for access') return [status];
  if (!entitled || situation === 'entitlement just removed') return [403, 'entitlement-missing'];
  if (situation === 'other practice’s object under own address')
    return [404, about === 'a provider' ? 'provider-not-found' : 'review-not-found'];
  return [status];
}
