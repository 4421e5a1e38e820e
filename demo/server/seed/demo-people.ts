import {seedData} from './seed-data.js';

/** A person who can sign in to the demo. */
export interface DemoPerson {
  readonly name: string;
  /** The issuer's name for this person. */
  readonly subject: string;
  /** One line on what this person demonstrates. */
  readonly role: string;
  /** The person's start page: `/portal`. */
  readonly page: string;
}

/** All named people of the seed; those without a role appear only in case histories. */
export const seedPeople = () => seedData<(Omit<DemoPerson, 'role' | 'page'> & Partial<DemoPerson>)[]>('people.json');

/** The people offered by the demo's sign-in, most interesting first. */
export const demoPeople: readonly DemoPerson[] = seedPeople().flatMap(({role, page, ...person}) =>
  role && page ? [{...person, role, page}] : [],
);

/**
 * The issuer of the embedded sign-in's people in the database. Its URL would not work, because it contains the service's port
 * and the people in the database must stay the same.
 */
export const DEMO_ISSUER = 'demo';

/** The demo's representative of the provider reviews team. */
export const REPRESENTATIVE = 'jordan.blake';

/** The demo's member, who has claims with surveys. */
export const MEMBER = 'sam.whitaker';

/** The demo's claims system. No person signs in as it. */
export const CLAIMS_SYSTEM = 'claims.system';
