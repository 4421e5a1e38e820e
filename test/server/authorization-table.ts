import {SCOPES} from '../../src/api/routes.js';
import type {KnownProblemCode} from '../../src/api/schemas.js';

/*
 * Who may do what, as one table. The expected answers are worked out here from the product's rules and not from the service's
 * own policy, so that the two can disagree.
 */

interface Standing {
  /** Belongs to the practice called own. */
  readonly belongs: boolean;
  readonly entitled: boolean;
  readonly decides: boolean;
}

const STANDINGS = {
  staff: {belongs: true, entitled: true, decides: false},
  'staff without the entitlement': {belongs: true, entitled: false, decides: false},
  provider: {belongs: true, entitled: true, decides: false},
  'access manager': {belongs: true, entitled: false, decides: false},
  representative: {belongs: false, entitled: false, decides: true},
  member: {belongs: false, entitled: false, decides: false},
  stranger: {belongs: false, entitled: false, decides: false},
} as const satisfies Record<string, Standing>;

export type Role = keyof typeof STANDINGS;
export const ROLES = Object.keys(STANDINGS) as Role[];

export const standingOf = (role: Role): Standing => STANDINGS[role];

const ENDPOINTS = {
  me: {scope: SCOPES.read, about: 'oneself', status: 200},
  'new reviews': {scope: SCOPES.read, about: 'oneself', status: 200},
  providers: {scope: SCOPES.read, about: 'a practice', status: 200},
  reviews: {scope: SCOPES.read, about: 'a provider', status: 200},
  trend: {scope: SCOPES.read, about: 'a provider', status: 200},
  history: {scope: SCOPES.read, about: 'a review', status: 200},
  respond: {scope: SCOPES.write, about: 'a review', status: 201},
  'edit response': {scope: SCOPES.write, about: 'a review', status: 200},
  report: {scope: SCOPES.write, about: 'a review', status: 201},
  decide: {scope: SCOPES.decide, about: 'a case', status: 200},
} as const;

export type Endpoint = keyof typeof ENDPOINTS;
export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as Endpoint[];

export const scopeOf = (endpoint: Endpoint): string => ENDPOINTS[endpoint].scope;

export const SITUATIONS = [
  'own practice',
  'other practice',
  /** What belongs to the other practice, asked for in the name of the own one. */
  'other practice’s object under own address',
  'entitlement just removed',
  'membership just removed',
  'missing scope',
  'expired token',
  'token of another audience',
  'token of another issuer',
  'token signed by somebody else',
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
    SITUATIONS.filter((each) => applies(endpoint, each)).map((situation) => ({role, endpoint, situation})),
  ),
);

function applies(endpoint: Endpoint, situation: Situation): boolean {
  const {about} = ENDPOINTS[endpoint];
  if (situation === 'other practice') return about !== 'oneself';
  return situation !== 'other practice’s object under own address' || about === 'a provider' || about === 'a review';
}

/** What the service must answer: its status, and the problem's code where it refuses. */
export function expectedAnswer({role, endpoint, situation}: Case): readonly [status: number, code?: KnownProblemCode] {
  const {belongs, entitled, decides} = STANDINGS[role];
  const {about, status} = ENDPOINTS[endpoint];
  if (NO_GOOD_TOKEN.includes(situation)) return [401, 'unauthenticated'];
  if (situation === 'missing scope') return [403, 'insufficient-scope'];
  if (about === 'oneself') return [status];
  if (about === 'a case') return decides ? [status] : [404, 'case-not-found'];
  if (!belongs || situation === 'other practice' || situation === 'membership just removed') return [404, 'practice-not-found'];
  if (!entitled || situation === 'entitlement just removed') return [403, 'entitlement-missing'];
  if (situation === 'other practice’s object under own address')
    return [404, about === 'a provider' ? 'provider-not-found' : 'review-not-found'];
  return [status];
}
