import {joined} from './joined.js';
import {HONEST_WORDS, SWEAR_WORDS} from './swear-words.generated.js';

export interface Swearing {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Whether it is an insult to a person. */
  readonly isInsult: boolean;
}

let swearWords: RegExp | undefined;
let honestWords: readonly string[] | undefined;

/** Context that makes a word a name: Dr. Dick, Dick Smith, Cock Lane. */
const TITLE = /(?:Dr|Mr|Mrs|Ms|Sr|Sra|Doctor|Nurse|Doctora)\.? (?:[A-Z][\w'-]* )?$/;
const PLACE = /^(?: [A-Z][a-z]+)?,? (?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Creek|Lake|River|Park|MD|DO|NP|PA|RN|DDS|Clinic|Center)\b/;
const FIRST_NAME = /^Dick (?:[A-Z][a-z]|and |at |in |was |is )/;

/** Swear words that insult a person. */
const INSULTING = new RegExp(
  joined(String.raw`^(?:ass(?:hole|hat|wipe|face)|arsehole|(?:jack|dumb|smart|fat|lard)ass|bastard|b[i1]a?tch|cunt|cock(?:suck|head)|
    dick(?:s|head|wad|face)?$|douche|fag|fuck(?:er|face|wit)|motherf|mofo|nigg|prick|pussy|shithead|slut|tosser|twat|
    wanker|whore|cabron|culero|gilipollas|hij[ou]e?put|hdp|malparid|mamon|maric|pendej|zorra|huevon|boludo|pelotud)`),
  '',
);

/** Words and stems that are recognized with signs in place of letters: `sh*t`, `B*llsh*tting`, `f***`. */
const MASKED = joined(`fuck,shit,bullshit,horseshit,bitch,ass,asshole,jackass,dumbass,bastard,cunt,dick,piss,pussy,whore,twat,nigger,
    puta,puto,mierda,cabron,pendej,chinga,verga,culo,culer,coño,joder,carajo,cojon,pinche`).split(',');
const MASKED_WORD = /(?<![a-zñ0-9*@.#%])[a-zñ][a-zñ*#@%^&_$!?+-]*[*#%^&_@?$-][a-zñ*#@%^&_$!-]*(?![a-z0-9@])/g;

/** Finds swear words in a folded text. */
export function findProfanity({words, plain, cased}: {readonly words: string; readonly plain: string; readonly cased: string}): Swearing[] {
  const {letters, indexes} = withoutDoubles(words);
  swearWords ??= new RegExp(SWEAR_WORDS, 'g');
  const written = [...letters.matchAll(swearWords)]
    .filter(({0: word, index}) => !isHonest(letters, index, index + word.length))
    .map(({0: word, index}) => {
      const start = indexes[index]!;
      const end = wordEnd(words, indexes[index + word.length - 1]! + 1);
      return {start, end, isInsult: INSULTING.test(words.slice(start, end))};
    })
    .filter(({start, end}) => !isName(cased, start, end));
  return [...written, ...maskedWords(plain)];
}

/** Reduces double letters to one, except those that distinguish words. `SWEAR_WORDS` has the same form. */
function withoutDoubles(words: string): {letters: string; indexes: readonly number[]} {
  let letters = '';
  const indexes: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const letter = words[i]!;
    if (letter === words[i - 1] && !'beolsgrc'.includes(letter)) continue;
    letters += letter;
    indexes.push(i);
  }
  return {letters, indexes};
}

function wordEnd(text: string, at: number): number {
  return at + /^[a-zñ]*/.exec(text.slice(at))![0].length;
}

function isHonest(text: string, start: number, end: number): boolean {
  honestWords ??= HONEST_WORDS.split(',');
  return honestWords.some((word) => {
    const from = Math.max(0, start - word.length);
    const at = text.slice(from, start + word.length).lastIndexOf(word, start - from);
    return at >= 0 && from + at + word.length >= Math.max(start + 1, Math.min(end, start + 3));
  });
}

function isName(cased: string, start: number, end: number): boolean {
  const rest = cased.slice(start, start + 40);
  return (
    /^[A-Z]/.test(rest) &&
    (TITLE.test(cased.slice(Math.max(0, start - 40), start)) || PLACE.test(cased.slice(end, end + 40)) || FIRST_NAME.test(rest))
  );
}

function maskedWords(plain: string): Swearing[] {
  return [...plain.matchAll(MASKED_WORD)].flatMap(({0: run, index}) => {
    const word = run.replace(/[?!-]+$/, '');
    const swear = MASKED.find((each) => hides(word, each));
    return swear ? [{start: index, end: index + word.length, isInsult: INSULTING.test(swear)}] : [];
  });
}

/** Whether a masked word can be the swear word. With only one visible letter, only common forms such as `f***` count. */
function hides(word: string, swear: string): boolean {
  const longest = swear.length + (swear.length > 3 ? 4 : 0);
  if (word.length < swear.length || word.length > longest || !/[^a-zñ]/.test(word.slice(0, swear.length))) return false;
  if (/^.[^a-zñ]+$/.test(word) && !/^[fsb][*#]+$/.test(word)) return false;
  return [...swear].every((letter, i) => letter === word[i] || !/[a-zñ]/.test(word[i]!));
}
