import type {PracticeAccess} from '../../api/access/schemas.js';
import {showsText} from '../../domain/shown-text.js';
import {optionSearch} from '../../ui/combobox/matching.js';

/**
 * Searches the practices: one whose name or TIN matches is returned with everyone in it, the others only with the people and
 * registrations that match. Created once per list, because a list may contain thousands.
 */
export function finderOf(practices: readonly PracticeAccess[]): (typed: string) => readonly PracticeAccess[] {
  const searches = practices.map((practice) => {
    const {id, name, tin, managers, manages, people, registrations, expected} = practice;
    // If the practice's people are not listed, the search covers its managers instead.
    const itself = optionSearch([{value: id, label: manages ? name : [name, ...managers].join(' '), hint: tin}]);
    const among = <Entry extends {readonly id: string; readonly name: string}>(entries: readonly Entry[]) => {
      const search = optionSearch(entries.map((entry) => ({value: entry.id, label: entry.name, hint: `${name} ${tin}`})));
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      return (typed: string) => search(typed).map(({value}) => byId.get(value)!);
    };
    const [inPeople, inRegistrations] = [among(people), among(registrations)];
    const inExpected = among((expected ?? []).map((each) => ({...each, name: [each.name, each.email].filter(Boolean).join(' ')})));
    return (typed: string): PracticeAccess => {
      if (itself(typed).length) return practice;
      const found = new Set(inExpected(typed).map((each) => each.id));
      return {
        ...{...practice, people: inPeople(typed), registrations: inRegistrations(typed)},
        ...(expected && {expected: expected.filter((each) => found.has(each.id))}),
      };
    };
  });
  return (typed) => {
    if (!showsText(typed)) return practices;
    const found = searches.map((search) => search(typed));
    return found.filter(
      (each, index) => each === practices[index] || each.people.length || each.registrations.length || each.expected?.length,
    );
  };
}
