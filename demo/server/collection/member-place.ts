import {repairedLine, showsText} from 'directory-reviews/rules';
import {inUsualCase} from '../shared/usual-case.js';

/**
 * The states, the District of Columbia, the territories and the addresses of the armed forces, by their postal codes: appendix B of
 * USPS Publication 28.
 */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    'AL Alabama|AK Alaska|AS American Samoa|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
    'DC District of Columbia|FM Micronesia|FL Florida|GA Georgia|GU Guam|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
    'KY Kentucky|LA Louisiana|ME Maine|MH Marshall Islands|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
    'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|' +
    'ND North Dakota|MP Northern Mariana Islands|OH Ohio|OK Oklahoma|OR Oregon|PW Palau|PA Pennsylvania|PR Puerto Rico|' +
    'RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VI Virgin Islands|VA Virginia|' +
    'WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific'
  )
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

const CODES: ReadonlyMap<string, string> = new Map([...STATES].map(([code, name]) => [lettersOf(name), code]));

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** Names of states that are also names of cities. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['NY', 'WA']);

/**
 * The postal code of a US state or territory, from its code or name in any spelling: `DC`, `D.C.`, `US-DC`, `district of columbia`.
 * `undefined` for any other place.
 */
export function usState(written: string): string | undefined {
  const letters = lettersOf(written);
  return [letters, letters.replace(/^us/, '')]
    .map((each) => (STATES.has(each.toUpperCase()) ? each.toUpperCase() : CODES.get(each)))
    .find(Boolean);
}

export interface MemberPlace {
  readonly city: string;
  /** A postal code if the place is known to be in the US; otherwise as told, or empty. */
  readonly state: string;
}

/**
 * What readers see as the place of a review by this member. A member whose city is unknown is from the state: "Colorado, CO", and "New
 * York State, NY", because "New York, NY" is a city.
 */
export function memberPlace(city: string, state: string): MemberPlace {
  const code = usState(state);
  if (showsText(city)) return {city: inUsualCase(repairedLine(city)), state: code ?? state};
  if (!code) return {city: '', state};
  return {city: `${STATES.get(code)!}${AMBIGUOUS.has(code) ? ' State' : ''}`, state: code};
}

export function isInUs({state}: MemberPlace): boolean {
  return STATES.has(state);
}
