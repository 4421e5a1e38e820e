import {colleagueCheck, practiceAccessCheck, registrationCheck} from './checks.generated.js';
import type {Access, Colleague, PracticeAccess, Registration} from './schemas.js';
import type {Checked} from '../shared/calls.js';
import {readAnswer, readList} from '../shared/read.js';
import {ReviewsError} from '../shared/reviews-error.js';

/*
 * Reads what the service answers about access. People, registrations and practices are checked one by one, so that one bad
 * entry costs no other. Both functions throw a ReviewsError `unreadable-answer` when nothing of the answer can be read.
 */

export function readAccess(answer: unknown): Checked<Access> {
  const {practices: given} = (answer ?? {}) as {readonly practices?: unknown};
  if (!Array.isArray(given)) throw new ReviewsError('unreadable-answer', 200, {detail: 'practices'});
  const practices: PracticeAccess[] = [];
  const drift: string[] = [];
  given.forEach((value: unknown, index) => {
    try {
      const {drift: faults, ...practice} = readPracticeAccess(value, `practices.${index}`);
      practices.push(practice);
      drift.push(...faults);
    } catch (error) {
      drift.push((error as ReviewsError).message);
    }
  });
  // A list of which nothing can be read must not look like somebody who belongs nowhere.
  if (given.length && !practices.length) throw new ReviewsError('unreadable-answer', 200, {detail: drift[0]!});
  return {practices, drift};
}

/** @param path of the practice in the answer. */
export function readPracticeAccess(answer: unknown, path = 'answer'): Checked<PracticeAccess> {
  const practice = readAnswer<PracticeAccess>(answer, practiceAccessCheck, path);
  const people = readList<Colleague>(practice.people, colleagueCheck, `${path}.people`);
  const registrations = readList<Registration>(practice.registrations, registrationCheck, `${path}.registrations`);
  const {id, tin, name, managers, manages} = practice;
  return {
    ...{id, tin, name, managers, manages},
    people: people.entries,
    registrations: registrations.entries,
    drift: [...people.drift, ...registrations.drift],
  };
}
