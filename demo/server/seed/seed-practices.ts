import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {
  accessManagers,
  cases,
  caseSteps,
  entitlements,
  feedback,
  memberships,
  practiceProviders,
  practices,
} from '../database/practice-schema.js';
import {withheldVotes} from '../database/schema.js';
import {newCaseNumber} from '../practice/case-number.js';
import {opaqueId} from '../shared/opaque-id.js';
import {chanceFrom} from './chance.js';
import {REPRESENTATIVE} from './demo-people.js';
import {seedCases} from './seed-cases.js';
import {seedData} from './seed-data.js';
import type {PersonBySubject} from './seed-people.js';
import type {SeededProvider} from './seed-reviews.js';

/** An invented practice. People are referenced by subject, providers by name. */
interface PracticeEntry {
  readonly name: string;
  readonly tin: string;
  readonly providers: readonly string[];
  readonly entitled: readonly string[];
  readonly withoutEntitlement: readonly string[];
  readonly accessManagers: readonly string[];
}

/** Names of all providers in the invented practices. */
export const providersOfPractices = () => practiceEntries().flatMap(({providers}) => providers);

const practiceEntries = () => seedData<PracticeEntry[]>('practices.json');

/** Adds the practices of the invented directory, their people, and the cases of their reviews. */
export async function seedPractices(database: Database, person: PersonBySubject, directory: readonly SeededProvider[]): Promise<void> {
  const newNumber = differentNumbers();
  for (const entry of practiceEntries()) {
    const practiceId = opaqueId('o', entry.name);
    const rows = (subjects: readonly string[]) => subjects.map((subject) => ({practiceId, personId: person(subject).id}));
    await insertRows(database, practices, [{id: practiceId, tin: entry.tin, name: entry.name}]);
    await insertRows(database, memberships, rows([...entry.entitled, ...entry.withoutEntitlement]));
    await insertRows(database, entitlements, rows(entry.entitled));
    await insertRows(database, accessManagers, rows(entry.accessManagers));
    for (const {entry: provider, id: providerId, said} of directory.filter(({entry: {name}}) => entry.providers.includes(name))) {
      await insertRows(database, practiceProviders, [{providerId, practiceId}]);
      const staff = entry.entitled.map(person);
      const done = seedCases(provider, said, {practiceId, staff, representative: person(REPRESENTATIVE), newNumber});
      await insertRows(database, feedback, done.feedback);
      await insertRows(database, cases, done.cases);
      await insertRows(database, caseSteps, done.steps);
      await insertRows(database, withheldVotes, done.votes);
    }
  }
}

/** Unique case numbers that are the same in every seeding. */
function differentNumbers(): () => string {
  const chance = chanceFrom('case numbers');
  const given = new Set<string>();
  return () => {
    let number;
    do number = newCaseNumber('submission', (limit) => Math.floor(chance.next() * limit));
    while (given.has(number));
    given.add(number);
    return number;
  };
}
