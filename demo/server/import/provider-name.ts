import {foldForSearch} from 'directory-reviews/rules';
import {inUsualCase} from '../shared/usual-case.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = set('dr dra doctor doctora prof mr mrs ms');
const SUFFIXES = set('jr sr ii iii iv');
const DEGREES = set(
  'md do mbbs phd dds dmd dpm dc od nd psyd pharmd dnp dpt rn np fnp pnp anp aprn arnp crnp cnp cnm crna bc fnpbc aprnbc pac ' +
    'lcsw lmsw lpc lpcc lmft lmhc ccc slp otr msn bsn mph mba ms ma ba pa rd facp facs facc facog faap faafp facep',
);
/** Degrees that are names too, as in "Jack Ma" and "Kim Do". */
const NAMES = set('do ma ba pa ms nd od dc');

/** What files say instead of a name. */
const NOBODY = set('unknown unassigned unspecified various multiple tbd provider physician doctor staff test other');

export interface ProviderName {
  /** The same for all ways to write the name: without case, accents, punctuation, titles and degrees, given name first. */
  readonly key: string;
  /** The name as the directory shows it: given name first, without title and degrees. */
  readonly shown: string;
  /** What was left out behind the name, such as `MD`. */
  readonly degrees: string;
}

/**
 * Takes a provider's name apart: `Ruiz, Ana`, `Dr. Ana Ruiz` and `ANA RUIZ, M.D.` are one person. Middle names, suffixes such as `Jr.`
 * and the order of names without a comma are kept, because they tell people apart.
 */
export function providerName(written: string): ProviderName {
  const [first = [], ...others] = written.split(',').map((part) => part.trim().split(' ').filter(lettersOf));
  const family = withoutTitle(first);
  const degrees = trailingDegrees(family);
  const suffixes = takeLast(family, (word) => SUFFIXES.has(lettersOf(word)));
  const given: string[][] = [];
  for (const part of others) {
    if (part.length && part.every((word) => SUFFIXES.has(lettersOf(word)))) suffixes.push(...part);
    else if (part.every((word) => isDegree(word, family.length > 1 || given.length > 0))) degrees.push(...part);
    else given.push(part);
  }
  const before = given.flatMap((part) => {
    const words = withoutTitle(part);
    degrees.push(...trailingDegrees(words));
    suffixes.unshift(...takeLast(words, (word) => SUFFIXES.has(lettersOf(word))));
    return words;
  });
  const words = [...before, ...family, ...suffixes];
  return {key: keyOf(words) || foldForSearch(written), shown: inUsualCase(words.join(' ')), degrees: degrees.join(', ')};
}

/** Whether the text names a person. "Dr.", "MD", "MD, PhD" and "Unknown" do not. */
export function namesSomebody(written: string): boolean {
  const words = written.split(/[\s,;/]+/).map(lettersOf);
  return words.some((word) => /\p{L}/u.test(word) && ![TITLES, SUFFIXES, DEGREES, NOBODY].some((list) => list.has(word)));
}

/** The letters of a word as searches compare them, without the punctuation of `O'Brien` and `M.D.`. */
function lettersOf(word: string): string {
  return foldForSearch(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A hyphen and the periods of initials part words, so that "Smith-Jones" and "J.R. Smith" match "Smith Jones" and "J. R. Smith". */
function keyOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/[\p{Pd}.]/u))
    .map(lettersOf)
    .filter(Boolean)
    .join(' ');
}

function withoutTitle(words: readonly string[]): string[] {
  const title = words.length > 1 && TITLES.has(lettersOf(words[0]!)) ? 1 : 0;
  return words.slice(title);
}

/** Takes degrees off the end of a name without a comma before them. */
function trailingDegrees(words: string[]): string[] {
  const isOneCase = words.every((word) => word === word.toUpperCase()) || words.every((word) => word === word.toLowerCase());
  return takeLast(words, (word, rest) => rest > 1 && isDegree(word, !isOneCase));
}

function takeLast(words: string[], isWanted: (word: string, rest: number) => boolean): string[] {
  const taken: string[] = [];
  while (words.length > 1 && isWanted(words.at(-1)!, words.length - 1)) taken.unshift(words.pop()!);
  return taken;
}

/** A degree that is a name too counts only behind a name, and if it is not written like one. */
function isDegree(word: string, isAfterName: boolean): boolean {
  const letters = lettersOf(word);
  if (!DEGREES.has(letters)) return false;
  return !NAMES.has(letters) || (isAfterName && !/^\p{Lu}\p{Ll}/u.test(word));
}

/**
 * Whether two keys are so close that they may belong to the same person: they differ in one letter, in two letters that are swapped,
 * in the order of the words, or in one extra word, such as a middle initial.
 */
export function isNearMiss(one: string, other: string): boolean {
  if (isOneSlip(one.replaceAll(' ', ''), other.replaceAll(' ', ''))) return true;
  const [short, long] = [one.split(' '), other.split(' ')].toSorted((a, b) => a.length - b.length) as [string[], string[]];
  return short.length > 1 && short.every((word) => long.includes(word));
}

/** One of Damerau's four slips. Other digits make another name. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (/\p{N}/u.test(left + right)) return false;
  return (
    Math.max(left.length, right.length) <= 1 || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}
