import {LEFT_OUT, searchForms, searchLetters, WORD_FORMS} from './folding.js';

/** A stretch of a text, in code units. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Each character folded, because a text has few different ones and folding is slow. */
const folded = new Map<string, string>();

/** Where a comment contains what was searched for, as `matchesSearch` finds it: in order, without overlaps. */
export function searchHits(comment: string, search: string): Hit[] {
  const wanted = searchForms(search);
  if (!wanted.length) return [];
  // The letters of the comment, and for each of their code units the character that it comes from.
  let letters = '';
  const from: Hit[] = [];
  // A letter and its accents are one character. Folding its letters looks at no more than that.
  for (const {0: character, index} of comment.matchAll(/.\p{M}*/gsu)) {
    const own = foldedCharacter(character);
    for (let i = 0; i < own.length; i++) from.push({start: index, end: index + character.length});
    letters += own;
  }
  const found = WORD_FORMS.flatMap((formOf) => hitsIn(formOf(letters), from, wanted)).sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: Hit[] = [];
  for (const {start, end} of found) {
    const last = hits.at(-1)?.end ?? 0;
    if (end > last) hits.push({start: Math.max(start, last), end});
  }
  return hits;
}

/** @param marked one form of the comment's words, as long as `from` */
function hitsIn(marked: string, from: readonly Hit[], wanted: readonly string[]): Hit[] {
  let text = '';
  const at: Hit[] = [];
  for (const [index, letter] of marked.split('').entries()) {
    if (letter === LEFT_OUT || (letter === ' ' && text.endsWith(' '))) continue;
    text += letter;
    at.push(from[index]!);
  }
  const hits: Hit[] = [];
  for (const each of wanted)
    for (let start = text.indexOf(each); start >= 0; start = text.indexOf(each, start + each.length))
      hits.push({start: at[start]!.start, end: at[start + each.length - 1]!.end});
  return hits;
}

function foldedCharacter(character: string): string {
  let letters = folded.get(character);
  if (letters === undefined) folded.set(character, (letters = searchLetters(character)));
  return letters;
}
