import type {Checked} from '../shared/calls.js';
import {readAnswer, readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';
import {PEOPLE_LIMIT, PRACTICES_LIMIT} from '../shared/routes.js';
import {colleagueCheck, expectedPersonCheck, practiceAccessCheck, registrationCheck} from './checks.generated.js';
import type {Access, Colleague, ExpectedPerson, PracticeAccess, Registration} from './schemas.js';

/*
 * Reads the service's responses about access. People, registrations and practices are checked one by one, so one invalid entry
 * does not affect the others. Both functions throw a ReviewsError `unreadable-answer` if nothing in the response can be read.
 */

export function readAccess(answer: unknown): Checked<Access> {
  const {practices: given} = (answer ?? {}) as {readonly practices?: unknown};
  if (!Array.isArray(given)) throw new ReviewsError('unreadable-answer', 200, {detail: 'practices'});
  const practices: PracticeAccess[] = [];
  const drift = given.length > PRACTICES_LIMIT ? ['practices'] : [];
  given.slice(0, PRACTICES_LIMIT).forEach((value: unknown, index) => {
    try {
      const {drift: faults, ...practice} = readPracticeAccess(value, `practices.${index}`);
      if (practices.some(({id}) => id === practice.id)) drift.push(`practices.${index}.id`);
      else practices.push(practice);
      drift.push(...faults);
    } catch (error) {
      drift.push((error as ReviewsError).message);
    }
  });
  // A list without a single readable entry must not look like a person without practices.
  if (given.length && !practices.length) throw new ReviewsError('unreadable-answer', 200, {detail: drift[0]!});
  return {practices, drift};
}

/** @param path Path of the practice in the response. */
export function readPracticeAccess(answer: unknown, path = 'answer'): Checked<PracticeAccess> {
  const practice = readAnswer<PracticeAccess>(answer, practiceAccessCheck, path);
  const people = readList<Colleague>(practice.people, colleagueCheck, `${path}.people`, PEOPLE_LIMIT, 'id');
  const registrations = readList<Registration>(practice.registrations, registrationCheck, `${path}.registrations`, PEOPLE_LIMIT, 'id');
  const expected =
    practice.expected && readList<ExpectedPerson>(practice.expected, expectedPersonCheck, `${path}.expected`, PEOPLE_LIMIT, 'id');
  const {id, tin, name, managers, manages} = practice;
  return {
    ...{id, tin, name, managers, manages},
    people: people.entries,
    registrations: registrations.entries,
    ...(expected && {expected: expected.entries}),
    drift: [...people.drift, ...registrations.drift, ...(expected?.drift ?? [])],
  };
}
