import type {FoldedText} from './folded-text.js';
import type {Vocabulary, WordKind} from './vocabulary.js';

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
  figure: '\ue009',
} as const satisfies Record<WordKind, string>;

/** The words of a text with their marks. `_` joins the words of a term, as in `heart_attack`. */
export interface TaggedText {
  readonly text: string;
  /** The index of each character in the folded text, unless it is the same. */
  readonly indexes: readonly number[] | undefined;
}

const WORD = /[a-z0-9ñ]+(?:['-][a-z0-9ñ]+)*/g;

/** Before a back that is a part of the body, unlike in "come back". */
const BEFORE_BACK: ReadonlySet<string> = new Set('my,your,his,her,their,the,a,lower,upper,bad,sore,aching,of,low,mid'.split(','));

/** A term found in a text: the index of its last word, and its kind. */
type Term = readonly [last: number, kind: WordKind];

/** The number of words in the longest term. */
const LONGEST = 4;

function isName(names: ReadonlySet<string>, word: string, written: string, isAllLower: boolean): boolean {
  return names.has(word.endsWith("'s") ? word.slice(0, -2) : word) && (isAllLower || /^\p{Lu}/u.test(written));
}

export function tagText({words, cased}: FoldedText, {names, firstWords, compounds, kindOf}: Vocabulary): TaggedText {
  const found = [...words.matchAll(WORD)].map(({0: word, index}) => ({word, index, end: index + word.length}));
  const isAllLower = cased === cased.toLowerCase();
  let text = '';
  const indexes: number[] = [];
  let at = 0;
  const copy = (to: number) => {
    text += words.slice(at, to);
    for (; at < to; at++) indexes.push(at);
  };
  for (let i = 0; i < found.length; i++) {
    const {index, end, word} = found[i]!;
    const [last, kind] = withNeighbors(i, longestTerm(i)) ?? [
      i,
      isName(names, word, cased.slice(index, end), isAllLower) ? 'name' : undefined,
    ];
    if (!kind || (/^backs?$/.test(word) && last === i && !BEFORE_BACK.has(found[i - 1]?.word ?? ''))) continue;
    const {end: termEnd} = found[last]!;
    copy(index);
    text += words.slice(index, termEnd).replaceAll(' ', '_') + MARKS[kind];
    for (; at < termEnd; at++) indexes.push(at);
    indexes.push(termEnd - 1);
    i = last;
  }
  copy(words.length);
  return {text, indexes};

  /** A part of the body with what was done to it or what it has is a procedure or condition: `knee replacement`, `torn ACL`. */
  function withNeighbors(first: number, term: Term | undefined): Term | undefined {
    if (!compounds) return term;
    if (!term && compounds.damaged.has(found[first]!.word)) {
      const next = first + 1 < found.length && areOneBlankApart(first, first + 1) ? longestTerm(first + 1) : undefined;
      return next?.[1] === 'body' ? [next[0], 'condition'] : undefined;
    }
    if (term?.[1] !== 'body' && term?.[1] !== 'condition') return term;
    const next = term[0] + 1;
    if (next >= found.length || !areOneBlankApart(term[0], next)) return term;
    const {word} = found[next]!;
    if (compounds.operations.has(word)) return [next, 'procedure'];
    return compounds.ailments.has(word) ? [next, 'condition'] : term;
  }

  function areOneBlankApart(first: number, last: number): boolean {
    return found.slice(first, last).every(({end}, i) => words.slice(end, found[first + i + 1]!.index) === ' ');
  }

  function longestTerm(first: number): Term | undefined {
    const longest = firstWords.has(found[first]!.word) ? LONGEST : 1;
    for (let last = Math.min(first + longest, found.length) - 1; last >= first; last--) {
      const kind = areOneBlankApart(first, last) ? kindOf(words.slice(found[first]!.index, found[last]!.end)) : undefined;
      if (kind) return [last, kind];
    }
    return undefined;
  }
}
