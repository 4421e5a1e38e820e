import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {people} from '../database/practice-schema.js';
import {opaqueId} from '../shared/opaque-id.js';
import type {StoryPerson} from './case-story.js';
import {CLAIMS_SYSTEM, REPRESENTATIVE, seedPeople} from './demo-people.js';

/** Finds a person of the seed by the issuer's name for them. */
export type PersonBySubject = (subject: string) => StoryPerson;

/** Adds all people of the seed, under the issuer's names for them. */
export async function seedEverybody(database: Database, issuer: string): Promise<PersonBySubject> {
  const everybody = seedPeople().map(({name, subject}) => ({id: opaqueId('u', issuer, subject), issuer, subject, name}));
  await insertRows(
    database,
    people,
    everybody.map((person) => ({
      ...person,
      isRepresentative: person.subject === REPRESENTATIVE,
      isClaimsSystem: person.subject === CLAIMS_SYSTEM,
    })),
  );
  return (subject) => everybody.find((person) => person.subject === subject)!;
}
