import {AILMENTS, CLINICAL_ENDINGS, CLINICAL_WORDS, DAMAGED, NOT_CLINICAL, OPERATIONS} from './clinical-words.js';
import {FIRST_NAMES} from './first-names.js';
import type {FoldedText} from './folded-text.js';
import {INSULTS} from './insults.js';

/** The kinds of words that rules refer to. The mark of the kind follows each such word. */
export const MARKS = {
  condition: '\ue001',
  drug: '\ue002',
  procedure: '\ue003',
  result: '\ue004',
  body: '\ue005',
  general: '\ue006',
  name: '\ue007',
  insult: '\ue008',
} as const;

type WordKind = keyof typeof MARKS;

/** The words of a text with their marks. `_` joins the words of a term, as in `heart_attack`. */
export interface TaggedText {
  readonly text: string;
  /** The index of each character in the folded text. */
  readonly indexes: readonly number[];
}

const WORD = /[a-z0-9ñ]+(?:['-][a-z0-9ñ]+)*/g;

const OPERATION_WORDS: ReadonlySet<string> = new Set(OPERATIONS.split(','));
const AILMENT_WORDS: ReadonlySet<string> = new Set(AILMENTS.split(','));
const DAMAGED_WORD = new RegExp(`^(?:${DAMAGED.replaceAll(',', '|')})$`);

/** A term found in a text: the index of its last word, and its kind. */
type Term = readonly [last: number, kind: WordKind];

/** The number of words in the longest term. */
const LONGEST = 4;

/** The number of letters in the longest stem or ending. */
const LONGEST_STEM = 12;

interface Lexicon {
  readonly kinds: ReadonlyMap<string, WordKind>;
  readonly stems: ReadonlyMap<string, WordKind>;
  readonly endings: ReadonlyMap<string, WordKind>;
  /** The first words of multi-word terms. */
  readonly firstWords: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

function knownWords(): Lexicon {
  if (lexicon) return lexicon;
  const kinds = new Map<string, WordKind>();
  const stems = new Map<string, WordKind>();
  for (const [kind, words] of Object.entries({...CLINICAL_WORDS, insult: INSULTS}) as [WordKind, string][]) {
    for (const word of words.split(',')) {
      if (word.endsWith('-')) stems.set(word.slice(0, -1), kind);
      else kinds.set(word, kind);
    }
  }
  const endings = new Map(
    (Object.entries(CLINICAL_ENDINGS) as [WordKind, string][]).flatMap(([kind, all]) =>
      all.split(',').map((ending) => [ending, kind] as const),
    ),
  );
  const firstWords = new Set([...kinds.keys()].filter((term) => term.includes(' ')).map((term) => term.split(' ')[0]!));
  return (lexicon = {kinds, stems, endings, firstWords});
}

/** The kind of a term, including plural, possessive and feminine forms. */
function kindOf(term: string): WordKind | undefined {
  const {kinds, stems, endings} = knownWords();
  const forms = term.endsWith('s')
    ? [term, term.replace(/'?s$/, ''), term.slice(0, -2), `${term.slice(0, -3)}y`, `${term.slice(0, -3)}z`]
    : [term];
  const known = [...forms, term.replace(/a$/, 'o'), term.replace(/as$/, 'o')].find((form) => kinds.has(form));
  if (known !== undefined) return kinds.get(known);
  if (term.includes(' ')) return undefined;
  for (let length = 4; length <= Math.min(term.length, LONGEST_STEM); length++) {
    const kind = stems.get(term.slice(0, length));
    if (kind) return kind;
  }
  // "Prioritise" does not end in -itis.
  if (term.length < 6 || NOT_CLINICAL.has(term) || /is(?:e[ds]?|ing)$/.test(term)) return undefined;
  for (const form of forms.slice(0, 2).flatMap((each) => [each, each.replace(/[aeo]$/, '')])) {
    for (let length = 3; length <= LONGEST_STEM; length++) {
      const kind = endings.get(form.slice(-length));
      if (kind) return kind;
    }
  }
  return undefined;
}

function isName(word: string, written: string, isAllLower: boolean): boolean {
  return FIRST_NAMES.has(word.replace(/'s$/, '')) && (isAllLower || /^\p{Lu}/u.test(written));
}

export function tagText({words, cased}: FoldedText): TaggedText {
  const found = [...words.matchAll(WORD)].map(({0: word, index}) => ({word, index, end: index + word.length}));
  const isAllLower = cased === cased.toLowerCase();
  let text = '';
  const indexes: number[] = [];
  let at = 0;
  const copy = (to: number) => {
    for (; at < to; at++) {
      text += words[at];
      indexes.push(at);
    }
  };
  for (let i = 0; i < found.length; i++) {
    const {index, end, word} = found[i]!;
    const [last, kind] = withNeighbors(i, longestTerm(i)) ?? [i, isName(word, cased.slice(index, end), isAllLower) ? 'name' : undefined];
    if (!kind) continue;
    copy(index);
    const {end: termEnd} = found[last]!;
    const from = text.length;
    copy(termEnd);
    text = text.slice(0, from) + text.slice(from).replaceAll(' ', '_') + MARKS[kind];
    indexes.push(termEnd - 1);
    i = last;
  }
  copy(words.length);
  return {text, indexes};

  /** A part of the body with what was done to it or what it has is a procedure or condition: `knee replacement`, `torn ACL`. */
  function withNeighbors(first: number, term: Term | undefined): Term | undefined {
    if (!term && DAMAGED_WORD.test(found[first]!.word)) {
      const next = first + 1 < found.length && areOneBlankApart(first, first + 1) ? longestTerm(first + 1) : undefined;
      return next?.[1] === 'body' ? [next[0], 'condition'] : undefined;
    }
    if (term?.[1] !== 'body' && term?.[1] !== 'condition') return term;
    const next = term[0] + 1;
    if (next >= found.length || !areOneBlankApart(term[0], next)) return term;
    const {word} = found[next]!;
    if (OPERATION_WORDS.has(word)) return [next, 'procedure'];
    return AILMENT_WORDS.has(word) ? [next, 'condition'] : term;
  }

  function areOneBlankApart(first: number, last: number): boolean {
    return found.slice(first, last).every(({end}, i) => words.slice(end, found[first + i + 1]!.index) === ' ');
  }

  function longestTerm(first: number): Term | undefined {
    const longest = knownWords().firstWords.has(found[first]!.word) ? LONGEST : 1;
    for (let last = Math.min(first + longest, found.length) - 1; last >= first; last--) {
      const kind = areOneBlankApart(first, last) ? kindOf(words.slice(found[first]!.index, found[last]!.end)) : undefined;
      if (kind) return [last, kind];
    }
    return undefined;
  }
}
