import {type FoldedText, foldText} from './folded-text.js';

/** A name inside a text, as offsets in the original. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Words before a lower-case word that make it no name: `such a coon`. */
const BEFORE_NO_NAME = /(?:^|\s)(?:an?|the|that|this|such|some|you|your|stupid|dumb|fucking|una?|el|la|es[ae]|eres|pinche)\s+$/;

/** Titles are part of a name. */
const TITLE = /\b(?:drs?|doctora?|dra|mr|mrs|ms|nurse|sra?)\b/gi;

/**
 * Where the text names the provider: the words of the name, unless in lower case after an article. Surnames such as Dyke, Coon or Cox
 * are also insults or parts of the body.
 */
export function ownNamePlaces({plain, cased, starts, ends}: FoldedText, name: string): NamePlace[] {
  const own = new Set((foldText(name).plain.match(WORD) ?? []).filter((word) => word.length > 1));
  if (!own.size) return [];
  return [...plain.matchAll(WORD)].flatMap(({0: word, index}) => {
    // `Coons` and `Dykes`: the possessive as phones write it.
    if (!own.has(word) && !own.has(word.replace(/s$/, ''))) return [];
    if (cased[index] === plain[index] && BEFORE_NO_NAME.test(plain.slice(0, index))) return [];
    return {start: starts[index]!, end: ends[index + word.length - 1]!};
  });
}

/** Whether all words between two offsets of the original text are in these places, apart from titles. */
export function isOwnName(text: string, start: number, end: number, places: readonly NamePlace[]): boolean {
  const inside = places.filter((place) => place.start < end && place.end > start);
  if (!inside.length) return false;
  let rest = '';
  for (let at = start; at < end; at++) rest += inside.some((place) => place.start <= at && at < place.end) ? ' ' : text[at];
  return !/[\p{L}\p{N}]/u.test(rest.replace(/['’]s\b/gi, ' ').replace(TITLE, ' '));
}
