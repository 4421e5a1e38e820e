import {usState} from '../../collection/member-place.js';
import type {Address} from './resources.js';

/** The US and its territories, by their codes in ISO 3166 and as people write them. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'us usa 840 unitedstates unitedstatesofamerica as asm americansamoa fm fsm gu gum guam mh mhl mp mnp pr pri puertorico pw plw ' +
    'um umi vi vir virginislands usvirginislands'
  ).split(' '),
);

/** The US state of an address; `undefined` if it is elsewhere: `CO` is also Coahuila, and the province of Como. */
export function stateIn({state, country}: Address): string | undefined {
  const letters = (country ?? '').toLowerCase().replace(/[^a-z\d]/g, '');
  return !letters || COUNTRIES.has(letters) ? usState(state ?? '') : undefined;
}
