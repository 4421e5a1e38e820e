import type {PracticeAccess} from '../../api/access/schemas.js';
import {optionSearch} from '../../ui/combobox/matching.js';

/**
 * Finds what was typed among the practices: those of that name or TIN with everybody in them, and of the others the people
 * and registrations of that name. Made once for a list, because a list may hold thousands.
 */
export function finderOf(practices: readonly PracticeAccess[]): (typed: string) => readonly PracticeAccess[] {
  const searches = practices.map((practice) => {
    const {id, name, tin, managers, manages, people, registrations} = practice;
    // Where nobody is listed, who manages the practice is what there is to find.
    const itself = optionSearch([{value: id, label: manages ? name : [name, ...managers].join(' '), hint: tin}]);
    const among = <Entry extends {readonly id: string; readonly name: string}>(entries: readonly Entry[]) => {
      const search = optionSearch(entries.map((entry) => ({value: entry.id, label: entry.name, hint: `${name} ${tin}`})));
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      return (typed: string) => search(typed).map(({value}) => byId.get(value)!);
    };
    const [inPeople, inRegistrations] = [among(people), among(registrations)];
    return (typed: string): PracticeAccess => {
      if (itself(typed).length) return practice;
      return {...practice, people: inPeople(typed), registrations: inRegistrations(typed)};
    };
  });
  return (typed) => {
    if (!typed.trim()) return practices;
    const found = searches.map((search) => search(typed));
    return found.filter((each, index) => each === practices[index] || each.people.length || each.registrations.length);
  };
}
