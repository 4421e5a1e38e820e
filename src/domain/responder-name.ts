import {DEGREES, FAMILY_NAMES, FIRST_NAMES, isOfPractice, ROLES, SURNAMES, TITLES} from './name-words.js';

/*
 * Members see the first name and an initial of the person who responds, never more. A name is one field, because people have names
 * of any number of parts, so the rule below finds the first name whatever the order, title or degree. Where a name can be read in
 * two ways, or names a practice or several people, it shows only initials. The form shows the result while the person types, so that they can write the name differently.
 */

/** Scripts in which one character may be a whole name. The family name comes first in them. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A letter with its marks; not a modifier letter such as the ʻokina. */
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}{0,3}/u;

/** What stands between two names, or between a person and whom they write for, as in "Dr. Reed and staff" and "Dana for Dr. Reed". */
const JOINING = /(?:^|\s)(?:(?:and|with|for|from|at|of|by|on|und|et)(?=\s)|[&+]|w\/)/gi;

/** The same in Spanish and Portuguese. A capital is the initial of a middle name. */
const JOINING_LETTER = /\s[ye](?=\s)/g;

/**
 * The name of a person who responds or reports, as members see it: `Dana R.`, or fewer letters if it is not certain which part is
 * the first name: `D.`, `D. R.`. `undefined` if there is no name in the text.
 */
export function responderName(name: string): string | undefined {
  const text = plain(name);
  if (!LETTER.test(text) || text.includes('@')) return undefined;
  const people = withoutRemarks(text).split('&');
  const person = people.find((each) => wordsIn(each).length) ?? text;
  const parts = partsOf(person);
  if (!parts.length) return initialOf(text);
  const inLetters = parts.map((words) => words.filter((word) => !SYLLABIC.test(word))).filter((words) => words.length);
  if (!inLetters.length) return syllabicName(parts);
  const [family = [], given = family] = inLetters;
  const words = inLetters.flat();
  const [first, last] = [given[0]!, family.at(-1)!];
  if (words.length === 1) return initialOf(first);
  const isCertain = people.length === 1 && !namesWork(person) && (given !== family || isFirstNameFirst(words));
  return `${isCertain ? givenName(first) : initialOf(first)} ${initialOf(last)}`;
}

/** The name as it reads: one form of each character and space, and nothing that does not show. */
function plain(name: string): string {
  return (
    name
      .normalize('NFKC')
      .replace(/[\s\p{Cc}\u2800]+/gu, ' ')
      .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
      // "Dr.Dana" and "J.R.Smith" are two words, "Ph.D." is one.
      .replace(/\.(?=\p{L}{2})/gu, '. ')
      .trim()
  );
}

/** Leaves out what follows a dash or a slash, and nicknames and remarks in brackets, as long as a name remains; `&` stays between people. */
function withoutRemarks(line: string): string {
  const text = line
    .replace(JOINING, ' & ')
    .replace(JOINING_LETTER, ' & ')
    // In "PhD(c)", the brackets belong to the degree.
    .replace(/\(\p{L}\)/gu, '');
  const outside = text.replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”/g, ' ');
  const unbracketed = wordsIn(outside).length > 1 ? outside : text.replace(/[()[\]"“”]/g, ' ');
  const pieces = unbracketed.split(/\s[-‐‑–—~:•·]\s|[|;/\\]/);
  return pieces.find((piece) => wordsIn(piece).length) ?? text;
}

/** What stands between commas, in words, without titles, degrees and roles: `Reyes, Dana` is a family name and a given name. */
function partsOf(text: string): string[][] {
  const written = text.split(/[,،、]/);
  const ofPeople = written.filter((part) => !namesPractice(part) && wordsIn(part).length);
  const parts = (ofPeople.length ? ofPeople : written).map(wordsIn);
  // In "Dana Reed, ABCDE" the capitals are a degree that is not in our list.
  const isName = (words: string[], index: number) => words.length && !(index && words.every((word) => isCapitalsAmongOthers(word, [text])));
  return parts.filter(isName);
}

function wordsIn(part: string): string[] {
  const words = part.split(/[\s,]+/).filter((word) => LETTER.test(word) && !/\p{N}/u.test(word) && !isOfWork(word));
  while (words.length && isTitle(words[0]!)) words.shift();
  for (let length = degreeLength(words); length; length = degreeLength(words)) words.length -= length;
  return words;
}

function isOfWork(word: string): boolean {
  return ROLES.has(lettersOf(word)) || isOfPractice(lettersOf(word));
}

function namesPractice(part: string): boolean {
  return part.split(/\s+/).some((word) => isOfPractice(lettersOf(word)));
}

/** Whether this is a practice's name, or a title or a word about work separates two names, as in "Reed nurse Dana". */
function namesWork(person: string): boolean {
  const words = person.split(/[\s,]+/).filter(lettersOf);
  const isBetween = (index: number) => [words.slice(0, index), words.slice(index + 1)].every((side) => wordsIn(side.join(' ')).length);
  return (
    partsOf(person).length < 2 &&
    words.some((word, index) => isOfPractice(lettersOf(word)) || ((isOfWork(word) || TITLES.has(lettersOf(word))) && isBetween(index)))
  );
}

/** An abbreviation before a name is a title, whichever it is, except that of a saint. */
function isTitle(word: string): boolean {
  return TITLES.has(lettersOf(word)) || (/^\p{L}{2,}[\p{L}.-]*\.$/u.test(word) && !/^ste?\.$/i.test(word));
}

/** How many of the last words are a degree: `MD` is one, `M. D.` is two. */
function degreeLength(words: readonly string[]): number {
  if (words.length && isDegree(words.at(-1)!)) return 1;
  if (words.length > 2 && /^ph d$/i.test(words.slice(-2).join(' '))) return 2;
  return (
    [2, 3].find(
      (length) =>
        words.length > length &&
        words.slice(-length).every((word) => word.endsWith('.')) &&
        DEGREES.has(lettersOf(words.slice(-length).join(''))),
    ) ?? 0
  );
}

function isDegree(word: string): boolean {
  if (SURNAMES.has(lettersOf(word)) && /^\p{Lu}\p{Ll}/u.test(word)) return false;
  // No name has capitals like `DMSc`, `BCPS` or `AuD`: two before a small letter, one at its end, or only consonants.
  if (/^(?:\p{Lu}{2,}\p{Ll}|[B-DF-HJ-NP-TV-XZ]{3,4}$|\p{Lu}\p{L}*\p{Ll}\p{Lu}$)/u.test(word)) return true;
  return word.split('-').every((part, index) => DEGREES.has(lettersOf(part)) || (index > 0 && part.length === 1));
}

function lettersOf(word: string): string {
  return word.replace(/\P{L}/gu, '').toLowerCase();
}

/** Whether the words, which have no comma between them, start with the first name. */
function isFirstNameFirst(words: readonly string[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  const isFamilyName = (word: string) => word.split(/\p{Pd}/u).some((part) => FAMILY_NAMES.has(withoutMarks(part)));
  if (
    isFamilyName(first) ||
    /^(?:O['’]|Ma?c)\p{Lu}/u.test(first) ||
    (FIRST_NAMES.has(withoutMarks(last)) && !FIRST_NAMES.has(withoutMarks(first)))
  )
    return false;
  // The middle name of most women in Vietnam, where the family name comes first.
  if (words.length > 2 && withoutMarks(words[1]!) === 'thi' && !isFamilyName(last)) return false;
  return !isCapitalsAmongOthers(first, words) && !(last.length === 2 && isCapitalsAmongOthers(last, words));
}

function withoutMarks(word: string): string {
  return lettersOf(word.normalize('NFD')).replaceAll('đ', 'd');
}

/** `REED Dana` writes the family name in capitals, `TJ Miller` writes initials, and `DANA REED` says nothing. */
function isCapitalsAmongOthers(word: string, words: readonly string[]): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && words.some((each) => /\p{Ll}/u.test(each));
}

/** An initial may be the whole family name, so only the given name shows, or the end of it. */
function syllabicName(parts: readonly (readonly string[])[]): string {
  const words = parts.flat();
  const name = words.at(-1)!.replace(/[^\p{L}\p{M}]/gu, '');
  return words.length > 1 ? name : name.match(/\p{L}\p{M}{0,3}/gu)!.at(-1)!;
}

function givenName(word: string): string {
  const name = word.replace(/[^\p{L}\p{M}'’ʼ-]/gu, '');
  const isInitials = lettersOf(name).length === 1 || /\p{L}\.\p{L}/u.test(word);
  // In "Dr. Reed's nurse Pat", the first name is not the first word.
  if (isInitials || /['’]s$/i.test(name)) return initialOf(word);
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase();
  return isOneCase && !/^[B-DF-HJ-NP-TV-XZ]{2}$/.test(name) ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, capitalized) : name;
}

function capitalized(word: string): string {
  const [first = ''] = word;
  // The small form of the Turkish İ keeps a dot that is a character of its own.
  return capital(first) + word.slice(first.length).toLowerCase().replaceAll('i\u0307', 'i');
}

function initialOf(word: string): string {
  return `${capital(LETTER.exec(word)![0])}.`;
}

/** Some small letters have no single capital letter, and Georgian has no capitals within a text. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length && !/\p{Script=Georgian}/u.test(letter) ? upper : letter;
}
