import {plainText} from '../domain/folding.js';
import {latinReading} from './look-alikes.js';

/**
 * A text normalized for the rules, with offsets into the original. All strings have the same length, so an index means the same
 * character in each.
 */
export interface FoldedText {
  /** In lower case, without accents (except ñ), with look-alikes as Latin letters and each white-space character as a space. */
  readonly plain: string;
  /** Like `plain`, with digits and signs in words replaced by the letters they represent: `m0r0n` is `moron`. */
  readonly words: string;
  /** Like `plain`, but in the original case. */
  readonly cased: string;
  /** The start of each character in the original text. */
  readonly starts: readonly number[];
  /** The end of each character in the original text, exclusive. */
  readonly ends: readonly number[];
}

/** Three or more separated letters: `c a r a j o`, `f.u.c.k`, `s-h-i-t`. */
const SPACED = /(?<![\p{L}\d@.])(?:[\p{L}\d$!@*]([\s.\-_*|,/~]{1,3}))(?:[\p{L}\d$!@*][\s.\-_*|,/~]{1,3})+[\p{L}\d](?![\p{L}\d@])/gu;

/** A word after which `a` is an article: in `what a m o r o n`, the `a` is not part of the spaced word. */
const ARTICLE = /(?:what|such|is|was|are|you|like|be|of|just|on|had|have|got|an|un|una|es|eres|que)\s+$/;

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
  $: 's',
  '@': 'a',
  '!': 'i',
  '|': 'i',
  '+': 't',
};

/** A word that mixes letters with digits and signs, except numbers with a unit (`20mg`, `2nd`, `8am`, `b12`). */
const MIXED = /(?<![\p{L}\d$@!|+.])(?=[\p{L}\d$@!|+]*[a-zñ])(?=[\p{L}\d$@!|+]*[\d$@!|+])[\p{L}\d$@!|+]{2,}(?![\p{L}\d])/gu;
const NUMBER_WITH_UNIT =
  /^(?:\d+(?:st|nd|rd|th|[ap]m|m?c?g|ml|kg|lbs?|k|x|mins?|hrs?|h|d|yo?|yrs?|ft|cm|mm|s|er[oa]?|[oa]|days?)|[a-zñ]{1,3}\d{1,4}|a1c|h1n1|[a-zñ]{4,}\d+|\$\d.*)$/;

/** Letters repeated for emphasis: `stuuupid`. */
const STRETCHED = /(\p{L})\1{2,}/gu;

export function foldText(text: string): FoldedText {
  return withLetters(withoutStretching(joinSpaced(foldCharacters(text))));
}

type Characters = Pick<FoldedText, 'plain' | 'cased' | 'starts' | 'ends'>;

function foldCharacters(text: string): Characters {
  const cased: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const form = isTypedLetter(character) ? character : foldCharacter(character);
    if (form) {
      // By UTF-16 code units, because offsets count them.
      for (let i = 0; i < form.length; i++) {
        cased.push(form[i]!);
        starts.push(at);
        ends.push(end);
      }
      // A combining tilde turns the preceding n into an ñ.
    } else if (character === '\u0303' && /n/i.test(cased.at(-1) ?? '')) {
      cased[cased.length - 1] = cased.at(-1) === 'n' ? 'ñ' : 'Ñ';
      ends[ends.length - 1] = end;
    } else if (ends.length) ends[ends.length - 1] = end;
    at = end;
  }
  const all = cased
    .join('')
    // A line that breaks within a sentence, and an `o` typed for a zero.
    .replace(/(?<=[a-z,]) ?\n(?=[a-z])/g, (gap) => gap.replace('\n', ' '))
    .replace(/(?<=\d)[oO](?=\d)/g, '0');
  return {cased: all, plain: all.toLowerCase(), starts, ends};
}

/** Whether a character is on a keyboard, as most are. */
function isTypedLetter(character: string): boolean {
  return (character >= ' ' && character <= '~') || character === '\n' || character === 'ñ' || character === 'Ñ';
}

function foldCharacter(character: string): string {
  const reading = latinReading(character);
  if (reading) return reading;
  const form = [...plainText(character)].map((each) => latinReading(each) ?? each).join('');
  // Keeps the original if lower case has another length, because the indexes would no longer match.
  return form.length === form.toLowerCase().length ? form : character;
}

function joinSpaced(folded: Characters): Characters {
  const dropped = new Set<number>();
  for (const match of folded.plain.matchAll(SPACED)) {
    const [run] = match;
    // Runs with fewer than three letters are numbers or abbreviations.
    if (!/\p{L}[^]*\p{L}[^]*\p{L}/u.test(run)) continue;
    const isAfterArticle =
      /^a\s/.test(run) && run.length > 8 && ARTICLE.test(folded.plain.slice(Math.max(0, match.index - 12), match.index));
    const gaps = [...run.matchAll(/[\s.\-_|,/~]+/g)].slice(isAfterArticle ? 1 : 0);
    const shortest = Math.min(...gaps.map(({0: gap}) => gap.length));
    const isSigned = gaps.some(({0: gap}) => gap.length === shortest && /\S/.test(gap));
    for (const {0: gap, index} of gaps) {
      // The gap between two spaced words is wider than between letters, or a space instead of their sign.
      const after = match.index + index + gap.length;
      // So is the gap before a capital after a small letter: `M a r g o t L e e`.
      const isBeforeCapital = /\p{Lu}/u.test(folded.cased[after] ?? '') && /\p{Ll}/u.test(folded.cased[match.index + index - 1] ?? '');
      const isBetweenWords = gap.startsWith(' ') && (gap.length > shortest || isSigned || isBeforeCapital);
      for (let i = isBetweenWords ? 1 : 0; i < gap.length; i++) dropped.add(match.index + index + i);
    }
  }
  return dropped.size ? keep(folded, (i) => !dropped.has(i)) : folded;
}

/** Reduces a repeated letter to one, but an `s` to two unless the word starts with it, as in `asss` and `uselesss`. */
function withoutStretching(folded: Characters): Characters {
  const dropped = new Set<number>();
  for (const {0: run, index} of folded.plain.matchAll(STRETCHED)) {
    const kept = run.startsWith('s') && /\p{L}/u.test(folded.plain[index - 1] ?? '') ? 2 : 1;
    for (let i = kept; i < run.length; i++) dropped.add(index + i);
  }
  return dropped.size ? keep(folded, (i) => !dropped.has(i)) : folded;
}

function keep({plain, cased, starts, ends}: Characters, isKept: (index: number) => boolean): Characters {
  const indexes = starts.map((_, i) => i).filter(isKept);
  return {
    plain: indexes.map((i) => plain[i]).join(''),
    cased: indexes.map((i) => cased[i]).join(''),
    starts: indexes.map((i) => starts[i]!),
    ends: indexes.map((i) => ends[i]!),
  };
}

function withLetters(folded: Characters): FoldedText {
  const words = folded.plain.replace(MIXED, (word) =>
    NUMBER_WITH_UNIT.test(word) && !/^[$5]h[i1!]|^[4@][s$5]{2}/.test(word)
      ? word
      : word.replace(/[\d$@|+]|!(?=.)/g, (sign) => LEET[sign] ?? sign),
  );
  return {...folded, words};
}
