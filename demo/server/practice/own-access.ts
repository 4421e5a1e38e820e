import type {Me, Practice} from 'directory-reviews/contract';
import {asc, eq, inArray} from 'drizzle-orm';
import type {Rights} from '../access/policy.js';
import type {Person} from '../database/as-person.js';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {accessManagers, people, practices} from '../database/practice-schema.js';
import {ownRequests} from './access-requests.js';

/** One of the person's practices, as in `ownAccess`. */
export async function ownPractice(database: Database, person: Person, rights: Rights, practiceId: string): Promise<Practice | undefined> {
  const {practices: own} = await ownAccess(database, person, rights);
  return own.find(({id}) => id === practiceId);
}

/** The person's practices, sorted by name, each with whether the person is entitled, who could grant it, and the person's request. */
export async function ownAccess(database: Database, person: Person, rights: Rights): Promise<Me> {
  const own = await database
    .select()
    .from(practices)
    .where(inArray(practices.id, [...rights.practices]))
    .orderBy(asc(inDictionary(practices.name)), asc(practices.id));
  const managers = await database
    .select({practiceId: accessManagers.practiceId, name: people.name})
    .from(accessManagers)
    .innerJoin(people, eq(people.id, accessManagers.personId))
    .where(inArray(accessManagers.practiceId, [...rights.practices]))
    .orderBy(asc(inDictionary(people.name)));
  const requests = await ownRequests(database, person);
  return {
    id: person.id,
    emails: rights.practices.some((id) => rights.entitlements.includes(id)),
    practices: own.map((practice) => {
      const entitled = rights.entitlements.includes(practice.id);
      return {
        ...practice,
        entitled,
        accessManagers: managers.filter(({practiceId}) => practiceId === practice.id).map(({name}) => name),
        accessRequest: (!entitled && requests.get(practice.id)) || null,
      };
    }),
  };
}
