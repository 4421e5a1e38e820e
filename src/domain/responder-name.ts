/*
 * Members see the first name and an initial of the person who responds, never more. A name is one field, because people have names
 * of any number of parts, so the rule below finds the first name whatever the order, title or degree. Where a name can be read in
 * two ways, it shows only initials. The form shows the result while the person types, so that they can write the name differently.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = list(
  'dr dra doctor doctora mr mrs ms miss mx sir madam mme prof professor profesor profesora rev reverend fr father sister sr sra ' +
    'srta señor señora señorita capt captain col colonel lt maj sgt',
);

/** Generational suffixes, and what US clinicians and office staff write after their names, without punctuation. */
const DEGREES = list(
  'jr sr ii iii iv esq md do mbbs mbchb phd dphil scd dsc drph edd psyd jd dds dmd bds rdh od dpm dc nd dnm pharmd rph cpht ' +
    'rn bsn msn dnp aprn arnp crnp np cnp fnp pnp anp agnp agpcnp acnp pmhnp whnp cpnp nnp cnm cpm crna cns cnl lpn lvn cna pa rpa ' +
    'pt dpt mpt mspt pta ot otr otd cota slp ccc aud lcsw lmsw licsw lisw lsw msw dsw lpc lpcc lcpc lmhc lmft mft lmt lac dacm bcba rbt ' +
    'rd rdn ldn ld cde cdces mph mha mba mpa mhs mhsa ms msc ma med bs bsc ba bas fache facmpe cmpe cpc ccs rhia rhit cma ccma rma ' +
    'emt nremt rt rrt crt rdms rvt arrt facp facs facc facog faap faafp facep fccp faad facr faan fapa fasn fidsa faaos faaaai facg ' +
    'fscai fhm sfhm aahivs ibclc abpp abim dabfm dabim bc',
);

/** Degrees that are also surnames: `Ma` counts as a surname, `MA` and `ma` as degrees. */
const SURNAMES = list('do ma pa ba edd');

/** What people write beside their name about their work, and their pronouns. */
const ROLES = list(
  'office manager practice team staff desk front billing department dept clinic medical center administrator admin director ' +
    'coordinator assistant receptionist supervisor secretary owner nurse practitioner physician dentist therapist provider she her he him they them',
);

/**
 * The most frequent family names that come first where they are from, such as in "Nguyen Thi Minh", and that hardly anybody in the US has
 * as a first name. People from there write names in either order, so only initials show. No list can have all such names: the form
 * shows every writer the result, and with a comma the order is always clear.
 */
const FAMILY_NAMES_FIRST = list(
  'nguyen tran pham huynh hoang phan vu vo dang bui ngo duong truong dinh doan trinh wang zhang liu zhao huang zhou xu guo zheng choi kwon',
);

/** Scripts in which one character may be a whole name. The family name comes first in them. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A letter with its marks; not a modifier letter such as the ʻokina. */
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]\p{M}{0,3}/u;

/**
 * The name of a person who responds or reports, as members see it: `Dana R.`, or fewer letters if it is not certain which part is
 * the first name: `D.`, `D. R.`. `undefined` if there is no name in the text.
 */
export function responderName(name: string): string | undefined {
  const text = plain(name);
  if (!LETTER.test(text) || text.includes('@')) return undefined;
  const parts = partsOf(withoutRemarks(text));
  if (!parts.length) return initialOf(text);
  const inLetters = parts.map((words) => words.filter((word) => !SYLLABIC.test(word))).filter((words) => words.length);
  if (!inLetters.length) return syllabicName(parts);
  const [family = [], given = family] = inLetters;
  const words = inLetters.flat();
  const [first, last] = [given[0]!, family.at(-1)!];
  if (words.length === 1) return initialOf(first);
  const isCertain =
    given !== family ||
    (!isFamilyNameFirst(words) && !isCapitalsAmongOthers(first, words) && !(last.length === 2 && isCapitalsAmongOthers(last, words)));
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

/** Leaves out what follows a dash or a slash, and nicknames and remarks in brackets, as long as a name remains. */
function withoutRemarks(text: string): string {
  const outside = text.replace(/\([^)]*\)|\[[^\]]*\]|"[^"]*"|“[^”]*”/g, ' ');
  const unbracketed = wordsIn(outside).length > 1 ? outside : text.replace(/[()[\]"“”]/g, ' ');
  const pieces = unbracketed.split(/\s[-‐‑–—~:•·]\s|[|;/\\]/);
  return pieces.find((piece) => wordsIn(piece).length) ?? text;
}

/** What stands between commas, in words, without titles, degrees and roles: `Reyes, Dana` is a family name and a given name. */
function partsOf(text: string): string[][] {
  const parts = text.split(/[,،、]/).map(wordsIn);
  // In "Dana Reed, ABCDE" the capitals are a degree that is not in our list.
  const isName = (words: string[], index: number) => words.length && !(index && words.every((word) => isCapitalsAmongOthers(word, [text])));
  return parts.filter(isName);
}

function wordsIn(part: string): string[] {
  const words = part.split(/[\s,]+/).filter((word) => LETTER.test(word) && !/\p{N}/u.test(word) && !ROLES.has(lettersOf(word)));
  while (words.length && isTitle(words[0]!)) words.shift();
  for (let length = degreeLength(words); length; length = degreeLength(words)) words.length -= length;
  return words;
}

/** An abbreviation before a name is a title, whichever it is. */
function isTitle(word: string): boolean {
  return TITLES.has(lettersOf(word)) || /^\p{L}{2,}[\p{L}.-]*\.$/u.test(word);
}

/** How many of the last words are a degree: `MD` is one, `M. D.` is two. */
function degreeLength(words: readonly string[]): number {
  if (words.length && isDegree(words.at(-1)!)) return 1;
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
  return word.split('-').every((part, index) => DEGREES.has(lettersOf(part)) || (index > 0 && part.length === 1));
}

function lettersOf(word: string): string {
  return word.replace(/\P{L}/gu, '').toLowerCase();
}

/** Or a Vietnamese name with the middle name of most women, Thi, unless the family name is at its end. */
function isFamilyNameFirst(words: readonly string[]): boolean {
  const isFamilyName = (word: string) => FAMILY_NAMES_FIRST.has(withoutMarks(word));
  return isFamilyName(words[0]!) || (words.length > 2 && withoutMarks(words[1]!) === 'thi' && !isFamilyName(words.at(-1)!));
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
