import {seedData} from './seed-data.js';

/** Somebody who may sign in to the demo. */
export interface DemoPerson {
  readonly name: string;
  /** The issuer's name for this person. */
  readonly subject: string;
  /** What this person can show, in a line. */
  readonly role: string;
  /** Where this person begins: `/portal`. */
  readonly page: string;
}

/** Everybody the seed knows by name; those without a role only stand in case histories. */
export const seedPeople = () => seedData<(Omit<DemoPerson, 'role' | 'page'> & Partial<DemoPerson>)[]>('people.json');

/** Whom the demo's sign-in offers, in the order in which they are worth looking at. */
export const demoPeople: readonly DemoPerson[] = seedPeople().flatMap(({role, page, ...person}) =>
  role && page ? [{...person, role, page}] : [],
);

/**
 * The issuer under which the embedded sign-in's people are kept. Its address would not do: it follows the service's port, and
 * the people in the database must stay the same ones.
 */
export const DEMO_ISSUER = 'demo';

/** The demo's representative of the provider reviews team. */
export const REPRESENTATIVE = 'jordan.blake';

/** The demo's member, who has claims to answer for. */
export const MEMBER = 'sam.whitaker';

/** The demo's claims system. Nobody signs in as it. */
export const CLAIMS_SYSTEM = 'claims.system';
