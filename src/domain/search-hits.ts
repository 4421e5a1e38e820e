import {foldForSearch} from './folding.js';

/** A stretch of a text, in code units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Each character folded, because a text has few different ones and folding is slow. */
const folded = new Map<string, string>();

/** Where a comment contains what was searched for, as `matchesSearch` finds it: in order, without overlaps. */
export function searchHits(comment: string, search: string): Hit[] {
  const wanted = foldForSearch(search);
  if (!wanted) return [];
  // The folded comment, and for each of its code units the character that it comes from.
  let text = '';
  const from: Hit[] = [];
  // A letter and its accents are one character. Folding looks at no more than that, apart from spaces in a row.
  for (const {0: character, index} of comment.matchAll(/.\p{M}*/gsu)) {
    const letters = foldedCharacter(character);
    if (letters === ' ' && text.endsWith(' ')) continue;
    for (let i = 0; i < letters.length; i++) from.push({start: index, end: index + character.length});
    text += letters;
  }
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = Math.max(from[at]!.start, hits.at(-1)?.end ?? 0);
    hits.push({start, end: from[at + wanted.length - 1]!.end});
  }
  return hits;
}

/** Between two letters, so that a space remains one. */
function foldedCharacter(character: string): string {
  let letters = folded.get(character);
  if (letters === undefined) folded.set(character, (letters = foldForSearch(`x${character}x`).slice(1, -1)));
  return letters;
}
