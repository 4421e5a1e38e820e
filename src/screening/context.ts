import type {EditorialCheck} from '../domain/editorial-check.js';
import type {FindingReason} from '../domain/finding.js';
import {type FoldedText, foldText} from './folded-text.js';

/** What is the practice's own, which is never a finding, and what the plan has changed in the check. */
export interface ScreeningContext {
  /** The name of the provider the text is about, in any order. */
  readonly provider?: string;
  /** Names of the practice's people, and of its other providers. */
  readonly staff?: readonly string[];
  /** In any notation. */
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  /** The practice's addresses and its name: "Lakeshore Dental", "17 Court Street, Springfield". */
  readonly places?: readonly string[];
  /** Of the plan profile. */
  readonly editorialCheck?: EditorialCheck | undefined;
}

/** A stretch of a text, as offsets in the original. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Words before a lower-case word that make it no name: `such a coon`. */
const BEFORE_NO_NAME = /(?:^|\s)(?:an?|the|that|this|such|some|you|your|stupid|dumb|fucking|una?|el|la|es[ae]|eres|pinche)\s+$/;

/** Titles are part of a name. */
const TITLE = /\b(?:drs?|doctora?|dra|mr|mrs|ms|nurse|sra?)\b/gi;

/** The digits of a phone number without the country's code. */
const DIGITS_OF_A_PHONE = 10;
const FEWEST_DIGITS = 7;

/** Tells whether a finding between two offsets of the original text is the practice's own. */
export function ownOf(text: string, folded: FoldedText, context: ScreeningContext): (place: Place, reason: FindingReason) => boolean {
  const {provider = '', staff = [], phones = [], emails = [], places = []} = context;
  const names = namePlaces(folded, [provider, ...staff, ...places]);
  const numbers = phones.map(digitsOf).filter((digits) => digits.length >= FEWEST_DIGITS);
  const addresses = emails.map(lettersOf).filter((letters) => letters);
  const streets = places.map((place) => wordsOf(place));
  return ({start, end}, reason) => {
    const found = text.slice(start, end);
    if (reason === 'phone') {
      const digits = digitsOf(found);
      return digits.length >= FEWEST_DIGITS && numbers.some((own) => own.endsWith(digits));
    }
    if (reason === 'email') return addresses.includes(lettersOf(found));
    // Its number and first word: "17 Court St" is "17 Court Street".
    if (reason === 'address') {
      const [number, name] = wordsOf(found);
      return streets.some((own) => own.some((word, i) => word === number && name !== undefined && own[i + 1] === name));
    }
    return isOwnName(text, start, end, names);
  };
}

const wordsOf = (text: string) => foldText(text).plain.match(WORD) ?? [];
const lettersOf = (text: string) =>
  wordsOf(text)
    .join('')
    .replaceAll(/dot|at(?=[a-z])/g, '');
const digitsOf = (text: string) => text.replaceAll(/\D/g, '').slice(-DIGITS_OF_A_PHONE);

/**
 * Where the text has one of the names: their words, unless in lower case after an article. Surnames such as Dyke, Coon or Cox are
 * also insults or parts of the body.
 */
function namePlaces({plain, cased, starts, ends}: FoldedText, names: readonly string[]): Place[] {
  const own = new Set(names.flatMap(wordsOf).filter((word) => word.length > 1));
  if (!own.size) return [];
  return [...plain.matchAll(WORD)].flatMap(({0: word, index}) => {
    // `Coons` and `Dykes`: the possessive as phones write it.
    if (!own.has(word) && !own.has(word.replace(/s$/, ''))) return [];
    if (cased[index] === plain[index] && BEFORE_NO_NAME.test(plain.slice(Math.max(0, index - 20), index))) return [];
    return {start: starts[index]!, end: ends[index + word.length - 1]!};
  });
}

/** Whether all words between two offsets of the original text are in these places, apart from titles. */
function isOwnName(text: string, start: number, end: number, places: readonly Place[]): boolean {
  const inside = places.filter((place) => place.start < end && place.end > start);
  if (!inside.length) return false;
  let rest = '';
  for (let at = start; at < end; at++) rest += inside.some((place) => place.start <= at && at < place.end) ? ' ' : text[at];
  return !/[\p{L}\p{N}]/u.test(rest.replace(/['’]s\b/gi, ' ').replace(TITLE, ' '));
}
